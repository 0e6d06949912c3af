// Small prices, kept exactly: as millionths of a currency, never as a fraction.

const millionth = 1_000_000

/** An amount as somebody writes it (`20`, `0.004`) in millionths; null when it is none, or finer than that. */
export function readMoney(written: string): number | null {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(written.trim()) ?? []
  return whole === undefined ? null : Number(whole) * millionth + Number(part.padEnd(6, '0'))
}

/** An amount with its currency: `£0.004`, `€20.00`. */
export const moneyInWords = (millionths: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  }).format(asAmount(millionths))

/** An amount as a number in the currency, for an answer of the API. */
export const asAmount = (millionths: number): number => millionths / millionth
