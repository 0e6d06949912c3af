import { describe, expect, it } from 'vitest'
import type { Colleague, Evidence, PupilAtHome } from '../../src/routing/evidence.ts'
import { route } from '../../src/routing/route.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)

const person = (id: string, more: Partial<Colleague> = {}): [string, Colleague] => [
  id,
  { id, name: `Mx ${id}`, deputyId: null, away: null, ...more },
]
const here = [person('lead'), person('office'), person('dsl'), person('tutor'), person('other')]

const pupil = (firstName: string, form: string | null, leadId: string | null = 'tutor'): PupilAtHome => ({
  id: firstName,
  firstName,
  lastName: 'Home',
  nicknames: [],
  gender: null,
  year: 7,
  form: form ? { code: form, leadId } : null,
})

const quiet: Evidence = {
  timeZone: 'Europe/London',
  body: 'What time does the trip get back?',
  people: new Map(here),
  liaisonLeadId: 'lead',
  officeId: 'office',
  safeguardingLeadId: 'dsl',
  keyword: null,
  answer: null,
  askedWhichChild: null,
  fromStaff: null,
  conversations: [],
  latestText: null,
  isKnown: true,
  isBarred: false,
  pupils: [pupil('Sam', '7B')],
  words: { safeguarding: ['hits me'], harmless: [], urgent: ['urgent'] },
}
const talk = (id: string, ownerId: string, time: string, about: string[] = []) => ({
  id,
  ownerId,
  lastAt: at(time),
  pupils: about,
  isRestricted: false,
  isClosed: false,
})
const sent = { ownerId: 'other', at: at('09:00'), isRestricted: false }
const two = [pupil('Sam', '7B'), pupil('Ellie', '8A', 'other')]

describe('each rule, in its turn', () => {
  it.each<[string, Partial<Evidence>, string, string, string]>([
    [
      'a keyword is the office’s, whatever else there is',
      { keyword: 'STOP', conversations: [talk('c', 'tutor', '10:00')] },
      'opt-out',
      'office',
      'Goes to Mx office, in the office, because the text is the word STOP, which the phone network obeys.',
    ],
    [
      'what answered a question is on record with the liaison lead',
      { answer: 'They say that this is still their number.', conversations: [talk('c', 'tutor', '10:00')] },
      'answer',
      'lead',
      'They say that this is still their number.',
    ],
    [
      'which child it is about moves it to the lead of the form',
      {
        body: '2',
        pupils: two,
        askedWhichChild: { conversationId: 'c', pupils: ['Sam', 'Ellie'], askedAt: at('09:00') },
        conversations: [talk('c', 'lead', '09:00')],
      },
      'answer',
      'other',
      'Goes to Mx other, who leads 8A, because the parent says that it is about Ellie.',
    ],
    [
      'a colleague’s own mobile is theirs as staff',
      { fromStaff: { id: 'tutor', name: 'Mx tutor' }, isKnown: false, pupils: [] },
      'staff',
      'office',
      'Goes to Mx office, in the office, because it comes from the mobile of Mx tutor, who works here.',
    ],
    [
      'a conversation goes on, though a text was sent since',
      { conversations: [talk('c', 'other', '08:00')], latestText: { ...sent, ownerId: 'lead' } },
      'conversation',
      'other',
      'Goes to Mx other, who has the conversation with this number, last written in at 08:00 on Mon 23 Nov.',
    ],
    [
      'a pupil who is named comes before the latest text',
      { body: 'Ellie has the dentist at 2', pupils: two, latestText: { ...sent, ownerId: 'lead' } },
      'pupil-named',
      'other',
      'Goes to Mx other, who leads 8A, because the text names a pupil in 8A.',
    ],
    [
      'the latest text comes before the only child',
      { latestText: sent },
      'latest-text',
      'other',
      'Goes to Mx other, who owns the latest text to this number, sent at 09:00 on Mon 23 Nov.',
    ],
    [
      'the only child’s form has a lead',
      {},
      'only-child',
      'tutor',
      'Goes to Mx tutor, who leads 7B, the form of the only pupil linked to this number.',
    ],
    [
      'several pupils have one lead',
      { pupils: [pupil('Sam', '7B'), pupil('Kim', '7C')] },
      'only-child',
      'tutor',
      'Goes to Mx tutor, who leads 7B and 7C, the forms of all pupils linked to this number.',
    ],
    [
      'several pupils have several leads',
      { pupils: two },
      'ask-which-child',
      'lead',
      'Goes to Mx lead, the liaison lead, until the parent says which of 2 pupils it is about.',
    ],
    [
      'several pupils of several leads are named',
      { body: 'Sam and Ellie are both ill', pupils: two },
      'liaison-lead',
      'lead',
      'Goes to Mx lead, the liaison lead, because the pupils whom the text names have no lead in common.',
    ],
    [
      'nobody on record has the number',
      { isKnown: false, pupils: [] },
      'unknown-number',
      'office',
      'Goes to Mx office, in the office, because no parent on record has this number.',
    ],
    [
      'the only child’s form has no lead',
      { pupils: [pupil('Sam', '7B', null)] },
      'liaison-lead',
      'lead',
      'Goes to Mx lead, the liaison lead, because the form 7B has no lead.',
    ],
    [
      'the only child is in no form',
      { pupils: [pupil('Sam', null)] },
      'liaison-lead',
      'lead',
      'Goes to Mx lead, the liaison lead, because the pupil is in no form.',
    ],
    [
      'nobody at home is a pupil any more',
      { pupils: [] },
      'liaison-lead',
      'lead',
      'Goes to Mx lead, the liaison lead, because no current pupil is linked to this number.',
    ],
  ])('%s', (_, evidence, rule, owner, because) => {
    const routed = route({ ...quiet, ...evidence })
    expect([routed.rule, routed.owner.id, ...routed.because]).toEqual([rule, owner, because])
  })

  it('asks about the pupils in their order, and only then', () => {
    expect(route({ ...quiet, pupils: two }).ask).toEqual(['Sam', 'Ellie'])
    expect(route(quiet).ask).toBeNull()
  })

  it('takes the one of two conversations that is about the pupil who is named', () => {
    const conversations = [talk('old', 'tutor', '08:00', ['Sam']), talk('new', 'other', '09:00', ['Ellie'])]
    const picked = (body: string) => route({ ...quiet, body, pupils: two, conversations }).conversationId
    expect([picked('Sam has a cough'), picked('thank you very much indeed')]).toEqual(['old', 'new'])
  })

  it('gives what somebody has who left the school to the liaison lead', () => {
    const routed = route({ ...quiet, latestText: { ...sent, ownerId: 'gone' } })
    expect([routed.rule, routed.owner.id]).toEqual(['latest-text', 'lead'])
  })

  it('comes to the same when it is asked again', () => {
    expect(route({ ...quiet, pupils: two })).toEqual(route({ ...quiet, pupils: two }))
  })
})

describe('whatever the rule says', () => {
  it('a concern is the safeguarding lead’s, and for few to read', () => {
    const routed = route({ ...quiet, body: 'my dad hits me', pupils: two })
    expect(routed).toMatchObject({ owner: { id: 'dsl' }, isRestricted: true, concern: 'hits me', ask: null })
    expect(routed.because).toEqual([
      'Goes to Mx dsl, the safeguarding lead, because the text has words that may be a concern about a child: “hits me”.',
    ])
  })

  it('a concern in an answer is nobody’s formality', () => {
    const routed = route({ ...quiet, body: 'yes. my dad hits me', answer: 'They say yes.' })
    expect(routed).toMatchObject({ rule: 'answer', owner: { id: 'dsl' }, isRestricted: true })
  })

  it('whoever is barred from a pupil writes to the safeguarding lead, for all to read who may', () => {
    const routed = route({ ...quiet, isBarred: true })
    expect(routed).toMatchObject({ rule: 'only-child', owner: { id: 'dsl' }, isRestricted: false })
  })

  it('without a safeguarding lead it is the liaison lead’s, who is told why', () => {
    const { owner, because } = route({ ...quiet, safeguardingLeadId: null, isBarred: true })
    expect(owner.id).toBe('lead')
    expect(because[0]).toContain('has named no safeguarding lead')
  })

  it('what goes on with a restricted conversation, or follows its latest text, is for few as well', () => {
    const restricted = { ...talk('c', 'dsl', '09:00'), isRestricted: true }
    expect(route({ ...quiet, conversations: [restricted] })).toMatchObject({ isRestricted: true })
    const latestText = { ...sent, ownerId: 'dsl', isRestricted: true }
    expect(route({ ...quiet, latestText })).toMatchObject({ rule: 'latest-text', isRestricted: true })
    expect(route({ ...quiet, body: 'Sam is ill', latestText })).toMatchObject({ isRestricted: false })
  })

  it('marks what is urgent, and who wants no texts', () => {
    expect(route({ ...quiet, body: 'urgent: please call' }).marks).toEqual(['urgent'])
    expect(route({ ...quiet, body: 'please stop texting me' }).marks).toEqual(['asks for no texts'])
  })
})

describe('somebody is away', () => {
  const away = 'is away until Mon 30 Nov'
  const with_ = (...people: [string, Colleague][]): Partial<Evidence> => ({
    people: new Map([...here, ...people]),
  })

  it.each<[string, Partial<Evidence>, string, string[]]>([
    [
      'the deputy answers',
      with_(person('tutor', { away, deputyId: 'other' })),
      'other',
      ['Mx tutor is away until Mon 30 Nov, so Mx other answers.'],
    ],
    [
      'the deputy’s deputy, when the deputy is away too',
      with_(
        person('tutor', { away, deputyId: 'other' }),
        person('other', { away: 'does not work until Wed 25 Nov', deputyId: 'office' }),
      ),
      'office',
      ['Mx tutor is away until Mon 30 Nov (Mx other does not work until Wed 25 Nov), so Mx office answers.'],
    ],
    [
      'the liaison lead, when there is no deputy',
      with_(person('tutor', { away })),
      'lead',
      ['Mx tutor is away until Mon 30 Nov, so Mx lead answers.'],
    ],
    [
      'the liaison lead, when the deputies are each other’s',
      with_(person('tutor', { away, deputyId: 'other' }), person('other', { away, deputyId: 'tutor' })),
      'lead',
      ['Mx tutor is away until Mon 30 Nov (Mx other is away until Mon 30 Nov), so Mx lead answers.'],
    ],
    [
      'nobody, when everybody is away: it stays theirs',
      with_(person('tutor', { away }), person('lead', { away })),
      'tutor',
      ['Mx tutor is away until Mon 30 Nov, and nobody who could stand in is there.'],
    ],
  ])('%s', (_, evidence, owner, because) => {
    const routed = route({ ...quiet, ...evidence })
    expect(routed.owner.id).toBe(owner)
    expect(routed.because.slice(1)).toEqual(because)
  })

  it('says for the parent why it is somebody else', () => {
    expect(route({ ...quiet, ...with_(person('tutor', { away })) }).away).toBe(
      'Mx tutor is away until Mon 30 Nov',
    )
    expect(route(quiet).away).toBeNull()
  })

  it('a concern goes to nobody whom the safeguarding lead has not named', () => {
    const body = 'my dad hits me'
    const alone = route({ ...quiet, body, ...with_(person('dsl', { away })) })
    const named = route({ ...quiet, body, ...with_(person('dsl', { away, deputyId: 'other' })) })
    expect([alone.owner.id, named.owner.id]).toEqual(['dsl', 'other'])
  })
})
