/** `one phrase, another` as a list, so that lists stay short to read. */
export const phraseList = (phrases: string): string[] =>
  phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
