/**
 * A table as a file that spreadsheets open: UTF-8 with its mark, without which Excel reads é as two letters. A cell
 * that a spreadsheet would run as a formula is text: it gets an apostrophe in front. Source: OWASP, "CSV Injection".
 */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`

function cell(value: string): string {
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
