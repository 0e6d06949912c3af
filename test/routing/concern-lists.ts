/** A short list, so that a test shows which of its phrases is meant. */
export const changeable: readonly string[] = [
  ...['hurt him', 'hurt himself', 'hit', 'bruise', 'slaughter', 'savage', 'bije', 'mara', 'usko mara'],
]
