import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { useStage } from '../messages/stage.ts'
import { TwoMasters } from './both-masters-stage.ts'
import { rosterOf } from './tables.ts'

const stage = useStage()

/** What is done, then which numbers are in use, in order, and what waits for the office. */
type Sequence = [step: string, inUse: string, office: string][]

const sequences: Record<string, Sequence> = {
  'the MIS alone replaces, adds and takes away without a question': [
    ['M A', 'A', ''],
    ['M B', 'B', ''],
    ['M B/C', 'B/C', ''],
    ['M C+D', 'C/D', ''],
    ['M -', '-', ''],
    ['M A', 'A', ''],
  ],
  'the same file undoes no change of the parent’s': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M A', 'N', ''],
    ['M A', 'N', ''],
  ],
  'a change elsewhere on the record undoes none either': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M A+H', 'N/H', ''],
    ['M A/C+H', 'N/C/H', ''],
    ['M C/A+H', 'C/N/H', ''],
  ],
  'the MIS catches up with the parent': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M N', 'N', ''],
    ['M N', 'N', ''],
  ],
  'the MIS says both the old number and the new one': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M A/N', 'N', ''],
    ['M N', 'N', ''],
  ],
  'the MIS says a third number: its word is newer': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M B', 'B', 'B (mis) or N'],
    ['M B', 'B', 'B (mis) or N'],
    ['O used', 'B', ''],
    ['M B', 'B', ''],
  ],
  'and the office prefers the parent’s': [
    ['M A+H', 'A/H', ''],
    ['P A>N', 'N/H', ''],
    ['M B+H', 'B/H', 'B (mis) or N'],
    ['O other', 'N/H', ''],
    ['M B+H', 'N/H', ''],
    ['M N+H', 'N/H', ''],
  ],
  'the MIS replaces a number that the parent confirmed': [
    ['M A', 'A', ''],
    ['P yes A', 'A', ''],
    ['M B', 'B', 'B (mis) or A'],
    ['M A', 'A', ''],
  ],
  'or that the office confirmed': [
    ['M A', 'A', ''],
    ['O yes A', 'A', ''],
    ['M B', 'B', 'B (mis) or A'],
  ],
  'or takes it away': [
    ['M A+H', 'A/H', ''],
    ['P yes A', 'A/H', ''],
    ['M -+H', 'H', '- (mis) or A'],
    ['O other', 'A/H', ''],
    ['M -+H', 'A/H', ''],
  ],
  'and then has another after all': [
    ['M A', 'A', ''],
    ['P yes A', 'A', ''],
    ['M -', '-', '- (mis) or A'],
    ['M B', 'B', 'B (mis) or A'],
    ['M C', 'C', 'C (mis) or A'],
    ['M C/A', 'C/A', ''],
  ],
  'a number that the parent has disowned since is simply replaced': [
    ['M A', 'A', ''],
    ['P yes A', 'A', ''],
    ['P no A', 'A', ''],
    ['M B', 'B', ''],
  ],
  'the MIS takes away what the parent gave up already': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M -', 'N', ''],
    ['M B', 'B', 'B (mis) or N'],
  ],
  'an import that was prepared before the parent confirmed is the older word': [
    ['M A', 'A', ''],
    ['prepare B', 'A', ''],
    ['P yes A', 'A', ''],
    ['apply', 'A', 'A (parent) or B'],
    ['M B', 'A', 'A (parent) or B'],
    ['O other', 'B', ''],
    ['M B', 'B', ''],
  ],
  'or before they changed': [
    ['M A', 'A', ''],
    ['prepare B', 'A', ''],
    ['P A>N', 'N', ''],
    ['apply', 'N', 'N (parent) or B'],
    ['O used', 'N', ''],
    ['M B', 'N', ''],
  ],
  'or one that takes away': [
    ['M A', 'A', ''],
    ['prepare -', 'A', ''],
    ['P yes A', 'A', ''],
    ['apply', 'A', 'A (parent) or -'],
    ['M -', 'A', 'A (parent) or -'],
    ['O other', '-', ''],
  ],
  'and is settled by itself when the MIS comes round': [
    ['M A', 'A', ''],
    ['prepare B', 'A', ''],
    ['P A>N', 'N', ''],
    ['apply', 'N', 'N (parent) or B'],
    ['M N', 'N', ''],
  ],
  'or takes its word back': [
    ['M A', 'A', ''],
    ['prepare B', 'A', ''],
    ['P yes A', 'A', ''],
    ['apply', 'A', 'A (parent) or B'],
    ['M -', 'A', ''],
    ['M A', 'A', ''],
  ],
  'or says something newer': [
    ['M A', 'A', ''],
    ['prepare B', 'A', ''],
    ['P A>N', 'N', ''],
    ['apply', 'N', 'N (parent) or B'],
    ['M C', 'C', 'C (mis) or N'],
  ],
  'the parent changes again while the office has not looked': [
    ['M A', 'A', ''],
    ['P yes A', 'A', ''],
    ['M B', 'B', 'B (mis) or A'],
    ['P B>N', 'N', ''],
    ['M B', 'N', ''],
  ],
  'only the number that the MIS touches is in question': [
    ['M A/C', 'A/C', ''],
    ['P yes A', 'A/C', ''],
    ['M A/D', 'A/D', ''],
    ['P A>N', 'N/D', ''],
    ['P yes D', 'N/D', ''],
    ['M A/E', 'N/E', 'E (mis) or D'],
  ],
  'a number of the parent’s own keeps its place when the one before it goes from the MIS': [
    ['M A/C', 'A/C', ''],
    ['P C>N', 'A/N', ''],
    ['M A', 'A/N', ''],
    ['M B', 'B/N', ''],
  ],
  'a landline under another label contradicts nothing': [
    ['M A', 'A', ''],
    ['P A>N', 'N', ''],
    ['M A+B', 'N/B', ''],
  ],
}

const start = async () => {
  const school = await stage().school()
  return { school, masters: new TwoMasters(stage(), school) }
}

describe('both masters', () => {
  it.each(Object.entries(sequences))('%s', async (_, steps) => {
    const { masters } = await start()
    const seen: Sequence = []
    for (const [step] of steps) {
      await masters.does(step)
      seen.push([step, ...(await masters.seen())])
    }
    expect(seen).toEqual(steps)
  })

  it('counts what it contradicts, before and after it is applied', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'P A>N']) await masters.does(step)
    expect(await masters.prepare('A')).toMatchObject({
      contradictions: 0,
      summary: { parents: { changed: 0, unchanged: 1 }, numbers: { changed: 0, unchanged: 1 } },
    })
    expect(await masters.prepare('B')).toMatchObject({ contradictions: 1, needsConfirmation: [] })
    expect(await masters.apply()).toMatchObject({ contradictions: 1 })
    expect(await masters.prepare('B')).toMatchObject({ contradictions: 0 })
  })

  it('tells the MIS of each contradiction, and of what the office made of it', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'P A>N', 'M B', 'M B', 'M C', 'O other']) await masters.does(step)
    expect(await masters.told()).toEqual([
      'number.disagreement C1: B N',
      'number.disagreement C1: C N',
      'number.confirmed C1: N -',
    ])
  })

  it('is not held up when a parent confirms, or a number turns out to be a mobile, meanwhile', async () => {
    const { masters } = await start()
    for (const step of ['M A+H', 'prepare B+H', 'P yes A']) await masters.does(step)
    await masters.typeOf('H', 'mobile or landline')
    expect(await masters.apply()).toMatchObject({ status: 'applied', contradictions: 1 })
    expect(await masters.prepare('B+H')).toMatchObject({ summary: { parents: { changed: 0 } } })
  })
})

describe('a parent’s change while an import is applied', () => {
  it.each([1, 2, 3])('comes before it or after it, never halfway: %i', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'prepare B']) await masters.does(step)
    await Promise.allSettled([masters.does('apply'), masters.does('P A>N')])
    expect([
      ['N', 'N (parent) or B'],
      ['B', ''],
    ]).toContainEqual(await masters.seen())
  })
})

describe('settling', () => {
  it('twice, and two at once, comes to the same as once', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'P A>N', 'M B']) await masters.does(step)
    await Promise.all([masters.settle('other'), masters.settle('other')])
    expect(await masters.seen()).toEqual(['N', ''])
    expect(await masters.told()).toEqual(['number.disagreement C1: B N', 'number.confirmed C1: N -'])
  })

  it('in two ways at once: the first counts', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'P A>N', 'M B']) await masters.does(step)
    await Promise.all([masters.settle('used'), masters.settle('other')])
    const [inUse, office] = await masters.seen()
    expect(office).toBe('')
    expect(await masters.told()).toEqual(['number.disagreement C1: B N', `number.confirmed C1: ${inUse} -`])
  })
})

describe('the same file again', () => {
  const letters = fc.constantFrom('A', 'B', 'C', 'D')
  const cellOf = fc.uniqueArray(letters, { maxLength: 2 }).map((each) => each.join('/') || '-')
  const file = fc.tuple(cellOf, fc.constantFrom('-', 'H')).map(([mobile, home]) => `${mobile}+${home}`)
  const word = fc.oneof(
    letters.map((one) => ({ kind: 'yes' as const, one })),
    letters.map((one) => ({ kind: 'no' as const, one })),
    fc.tuple(letters, letters).map(([one, other]) => ({ kind: 'change' as const, one, other })),
    fc.constantFrom('used', 'other').map((one) => ({ kind: 'office' as const, one })),
    file.map((one) => ({ kind: 'file' as const, one })),
  )

  it('changes nothing, whatever was said in between', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(word, { maxLength: 8 }), async (first, words) => {
        const { school, masters } = await start()
        await masters.does(`M ${first}`)
        let last = first
        for (const said of words) {
          const [inUse] = await masters.seen()
          const [, office] = await masters.seen()
          if (said.kind === 'file') await masters.does(`M ${said.one}`)
          if (said.kind === 'file') last = said.one
          if (said.kind === 'office' && office) await masters.does(`O ${said.one}`)
          if (said.kind === 'change' && inUse.includes(said.one) && !inUse.includes(said.other))
            await masters.does(`P ${said.one}>${said.other}`)
          if ((said.kind === 'yes' || said.kind === 'no') && inUse.includes(said.one))
            await masters.does(`P ${said.kind} ${said.one}`)
        }
        const before = await rosterOf(stage().db, school.id)
        const seen = await masters.seen()
        const again = await masters.prepare(last)
        expect(again.summary.numbers).toMatchObject({ added: 0, changed: 0, ended: 0 })
        expect(again.contradictions).toBe(0)
        await masters.apply()
        expect(await rosterOf(stage().db, school.id)).toEqual(before)
        expect(await masters.seen()).toEqual(seen)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('a number that is said to be somebody else’s', () => {
  it('is not set free by a file that was compared before', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'M B', 'prepare A', 'P no A', 'apply']) await masters.does(step)
    expect(await masters.isQuarantined('A')).toBe(true)
  })

  it('is set free by a newer file that gives it anew', async () => {
    const { masters } = await start()
    for (const step of ['M A', 'M B', 'P no A', 'M A']) await masters.does(step)
    expect(await masters.isQuarantined('A')).toBe(false)
  })
})
