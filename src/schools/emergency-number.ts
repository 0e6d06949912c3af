import type { School } from './schools.ts'

// The number to phone when there is danger: 112 works in Europe and on most mobile networks elsewhere.
const numbers: Partial<Record<School['country'], string>> = {
  GB: '999',
  US: '911',
  CA: '911',
  AU: '000',
  NZ: '111',
  ZA: '112',
}

export const emergencyNumber = (country: School['country']): string => numbers[country] ?? '112'
