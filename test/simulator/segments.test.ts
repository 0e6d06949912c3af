import { expect, test } from 'vitest'
import { countSegments } from '../../src/simulator/segments.ts'

test.each([
  ['nothing', '', 1],
  ['160 plain characters', 'a'.repeat(160), 1],
  ['161 plain characters', 'a'.repeat(161), 2],
  ['306 plain characters', 'a'.repeat(306), 2],
  ['307 plain characters', 'a'.repeat(307), 3],
  ['80 euro signs, of two septets each', '€'.repeat(80), 1],
  ['81 euro signs', '€'.repeat(81), 2],
  ['a euro sign that would be split at the edge', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['70 characters with one beyond the alphabet', `${'a'.repeat(69)}ł`, 1],
  ['71 characters with one beyond the alphabet', `${'a'.repeat(70)}ł`, 2],
  ['a curly apostrophe, which is beyond the alphabet', `${'a'.repeat(70)}’`, 2],
  ['36 emoji of two units each, none of them split', '😀'.repeat(36), 2],
  ['67 emoji, 33 to a segment', '😀'.repeat(67), 3],
])('%s', (_label, body, segments) => {
  expect(countSegments(body)).toBe(segments)
})
