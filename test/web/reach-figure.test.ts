import { expect, test } from 'vitest'
import { share } from '../../src/web/reach-figure.tsx'

test.each([
  [0, 443, '0%'],
  [1, 443, '1%'],
  [412, 443, '93%'],
  [442, 443, '99%'],
  [443, 443, '100%'],
])('%i of %i are %s: nothing and all are said of nothing and all alone', (n, of, words) => {
  expect(share(n, of)).toBe(words)
})
