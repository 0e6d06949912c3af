import { z } from 'zod'

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** What a schema finds wrong, in words that say what to do; null where the schema's own words are plain enough. */
export function speakPlainly() {
  z.config({
    customError: (issue) => {
      switch (issue.code) {
        case 'invalid_type':
          if (issue.input === undefined) return 'This is missing.'
          return `This has to be ${kinds[issue.expected] ?? issue.expected}.`
        case 'invalid_value':
          return `This can be ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`
        case 'too_small':
          return issue.origin === 'string' ? 'This is empty.' : `This has to be at least ${issue.minimum}.`
        case 'too_big':
          return issue.origin === 'number' || issue.origin === 'int'
            ? `This can be at most ${issue.maximum}.`
            : `This is too long: at most ${issue.maximum}.`
        case 'invalid_format':
          return issue.format === 'email' ? 'This is not an email address.' : undefined
        default:
          return undefined
      }
    },
  })
}
