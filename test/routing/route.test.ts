import { describe, expect, it } from 'vitest'
import { type Evidence, route } from '../../src/routing/route.ts'

const person = (name: string) => ({ id: name, name })
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)

const nothing: Evidence = {
  timeZone: 'Europe/London',
  liaisonLead: person('Mrs Lane'),
  keyword: null,
  latestText: null,
  conversation: null,
  known: false,
  pupils: [],
}
const pupilOf = (code: string, lead: string | null) => ({ form: { code, lead: lead ? person(lead) : null } })

describe('whose a text is', () => {
  it.each<[string, Partial<Evidence>, string, string, string]>([
    [
      'an unknown number is the liaison lead’s',
      {},
      'Mrs Lane',
      'unknown-number',
      'Goes to Mrs Lane, the liaison lead, because no parent on record has this number.',
    ],
    [
      'a keyword is the liaison lead’s, whatever else there is',
      {
        keyword: 'STOP',
        latestText: { owner: person('Mr Tay'), at: at('10:00') },
        known: true,
        pupils: [pupilOf('7A', 'Ms Form')],
      },
      'Mrs Lane',
      'opt-out',
      'Goes to Mrs Lane, because the text is the word STOP, which the phone network obeys.',
    ],
    [
      'an answer is theirs who wrote last',
      { latestText: { owner: person('Mr Tay'), at: at('10:00') }, pupils: [pupilOf('7A', 'Ms Form')] },
      'Mr Tay',
      'latest-text',
      'Goes to Mr Tay, who owns the latest text to this number, sent at 10:00 on Mon 23 Nov.',
    ],
    [
      'a conversation written in since then keeps its owner',
      {
        latestText: { owner: person('Mr Tay'), at: at('10:00') },
        conversation: { owner: person('Mr Con'), lastTextAt: at('11:00') },
      },
      'Mr Con',
      'conversation',
      'Goes to Mr Con, who has the conversation with this number, last written in at 11:00 on Mon 23 Nov.',
    ],
    [
      'a text sent since the conversation takes what follows',
      {
        latestText: { owner: person('Mr Tay'), at: at('12:00') },
        conversation: { owner: person('Mr Con'), lastTextAt: at('11:00') },
      },
      'Mr Tay',
      'latest-text',
      'Goes to Mr Tay, who owns the latest text to this number, sent at 12:00 on Mon 23 Nov.',
    ],
    [
      'an only child’s is the form lead’s',
      { known: true, pupils: [pupilOf('7A', 'Ms Form')] },
      'Ms Form',
      'only-child',
      'Goes to Ms Form, who leads 7A, the form of the only pupil linked to this number.',
    ],
    [
      'two children’s is the liaison lead’s',
      { known: true, pupils: [pupilOf('7A', 'Ms Form'), pupilOf('7A', 'Ms Form')] },
      'Mrs Lane',
      'liaison-lead',
      'Goes to Mrs Lane, the liaison lead, because 2 pupils are linked to this number.',
    ],
    [
      'a form without a lead leaves it to the liaison lead',
      { known: true, pupils: [pupilOf('7A', null)] },
      'Mrs Lane',
      'liaison-lead',
      'Goes to Mrs Lane, the liaison lead, because the form 7A has no lead.',
    ],
    [
      'a pupil without a form as well',
      { known: true, pupils: [{ form: null }] },
      'Mrs Lane',
      'liaison-lead',
      'Goes to Mrs Lane, the liaison lead, because the pupil is in no form.',
    ],
    [
      'a parent without a pupil as well',
      { known: true },
      'Mrs Lane',
      'liaison-lead',
      'Goes to Mrs Lane, the liaison lead, because no current pupil is linked to this number.',
    ],
  ])('%s', (_, evidence, owner, rule, because) => {
    expect(route({ ...nothing, ...evidence })).toEqual({ owner: person(owner), rule, because: [because] })
  })
})
