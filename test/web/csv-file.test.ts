import { expect, test } from 'vitest'
import { csvFile } from '../../src/web/csv-file.ts'

const line = (...cells: string[]) => csvFile([cells])

test.each([
  ['=HYPERLINK("http://x.example","y")', '"\'=HYPERLINK(""http://x.example"",""y"")"'],
  ['+44 7700', "'+44 7700"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\t=1+1', "'\t=1+1"],
  [' =1+1', "' =1+1"],
  ['O’Neill-Hill', 'O’Neill-Hill'],
  ['Ash, Bo', '"Ash, Bo"'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('a spreadsheet reads %j as text', (value, written) => {
  expect(line(value, 'x')).toBe(`\uFEFF${written},x\r\n`)
})
