import { expect, it } from 'vitest'
import { partsPerSecond } from '../../src/messages/pace.ts'

it.each<[string, 'number' | 'name', string, number | null, number | null | undefined, number | null]>([
  ['a UK number takes 10', 'number', '+447700900997', null, undefined, 10],
  ['a name takes 10', 'name', 'StMarys', null, undefined, 10],
  ['a US number takes 1', 'number', '+12125550123', null, null, 1],
  ['a Canadian number takes 1', 'number', '+16135550123', null, null, 1],
  ['a toll-free number takes 3', 'number', '+18885550123', null, null, 3],
  ['the first toll-free prefix takes 3', 'number', '+18005550123', null, null, 3],
  ['811 is not toll-free', 'number', '+18115550123', null, null, 1],
  ['the installation’s pace stands for what a line does not say', 'number', '+12125550123', null, 40, 40],
  ['the installation lifts it', 'number', '+447700900997', null, 0, null],
  ['the line’s own pace comes first', 'number', '+447700900997', 2, 40, 2],
  ['the line lifts it', 'name', 'StMarys', 0, 40, null],
])('%s', (_, kind, address, own, policy, pace) => {
  expect(partsPerSecond({ kind, address, partsPerSecond: own }, { partsPerSecond: policy })).toBe(pace)
})
