// Whose a text is, and why. Rules are tried in order; each is a pure function over the evidence handed in and
// leaves a sentence that staff can read. Nothing here reads anything.

import { asksForNoTexts } from './asking-to-stop.ts'
import { concernIn } from './concerns.ts'
import type { Decision, Rule, Try } from './decision.ts'
import { colleague, type Evidence, type Person, type ReadText } from './evidence.ts'
import { pupilsNamed } from './naming.ts'
import { answer } from './rules/answer.ts'
import { askWhichChild } from './rules/ask-which-child.ts'
import { conversation } from './rules/conversation.ts'
import { latestText } from './rules/latest-text.ts'
import { liaisonLead } from './rules/liaison-lead.ts'
import { onlyChild } from './rules/only-child.ts'
import { optOut } from './rules/opt-out.ts'
import { pupilNamed } from './rules/pupil-named.ts'
import { staff } from './rules/staff.ts'
import { unknownNumber } from './rules/unknown-number.ts'
import { standIn, standInForFew } from './standing-in.ts'
import { isUrgent } from './urgency.ts'

/** What is special about a text, as the pages show it. */
export type Mark = 'urgent' | 'asks for no texts'

export interface Route {
  rule: Rule
  owner: Person
  /** The reasons, in words that staff can read. */
  because: string[]
  /** The words that may tell of a concern about a child: a flag for a person, never a verdict. */
  concern: string | null
  marks: Mark[]
  /** Only the safeguarding lead and whom they name may read it. */
  isRestricted: boolean
  /** It goes on with this conversation. */
  conversationId: string | null
  /** Whom it is about; null: any pupil at home. */
  pupils: readonly string[] | null
  /** Which pupils the parent is to be asked about. */
  ask: readonly string[] | null
  /** Why somebody else answers than the rule says, for the parent: `Mrs Green is away until Mon 30 Nov`. */
  away: string | null
}

const rules: readonly Try[] = [
  optOut,
  answer,
  staff,
  conversation,
  pupilNamed,
  latestText,
  onlyChild,
  askWhichChild,
  unknownNumber,
]

/** Every text has an owner who is there to answer it. */
export function route(evidence: Evidence): Route {
  const decision = decide({ ...evidence, named: pupilsNamed(evidence.body, evidence.pupils) })
  const concern = evidence.keyword === null ? concernIn(evidence.body, evidence.words) : null
  const isRestricted = concern !== null || goesOnWithRestricted(evidence, decision)
  const first = forLead(evidence, concern) ?? ruled(evidence, decision, isRestricted)
  const { person, because } = isRestricted
    ? standInForFew(first.owner, evidence)
    : standIn(first.owner.id, evidence.people, evidence.liaisonLeadId)
  // Who would answer is of no interest where nobody need.
  const isForTheRecord = decision.sentence !== undefined && first.isTheRules
  return {
    rule: decision.rule,
    owner: { id: person.id, name: person.name },
    because: isForTheRecord ? first.because : [...first.because, ...because],
    concern,
    isRestricted,
    marks: marksOf(evidence),
    conversationId: decision.conversationId ?? null,
    pupils: decision.pupils ?? null,
    ask: first.isTheRules ? (decision.ask ?? null) : null,
    away: person.id === first.owner.id ? null : `${first.owner.name} ${first.owner.away}`,
  }
}

function decide(text: ReadText): Decision {
  for (const rule of rules) {
    const decided = rule(text)
    if (decided) return decided
  }
  return liaisonLead(text)
}

const goesOnWithRestricted = (
  { conversations, latestText }: Evidence,
  { rule, conversationId }: Decision,
): boolean =>
  conversations.some(({ id, isRestricted }) => id === conversationId && isRestricted) ||
  (rule === 'latest-text' && latestText?.isRestricted === true)

function ruled(evidence: Evidence, { ownerId, because, sentence }: Decision, isRestricted: boolean) {
  // What somebody had who has left is the liaison lead’s, but for what is for few to read.
  const inPlace = isRestricted && !evidence.people.has(ownerId) ? evidence.safeguardingLeadId : ownerId
  const owner = colleague(evidence, inPlace)
  return { owner, because: [sentence ?? `Goes to ${owner.name}, ${because}`], isTheRules: true }
}

// Whatever the rule says: a concern, and whoever is barred from a pupil, are the safeguarding lead’s.
function forLead(evidence: Evidence, concern: string | null) {
  if (concern === null && !evidence.isBarred) return null
  const owner = colleague(evidence, evidence.safeguardingLeadId)
  const role = evidence.safeguardingLeadId
    ? 'the safeguarding lead'
    : 'the liaison lead, as the school has named no safeguarding lead'
  const why =
    concern === null
      ? 'somebody who holds this number must have no contact with a pupil'
      : `the text has words that may be a concern about a child: “${concern}”`
  return { owner, because: [`Goes to ${owner.name}, ${role}, because ${why}.`], isTheRules: false }
}

const marksOf = ({ body, words, keyword }: Evidence): Mark[] =>
  keyword === null
    ? [
        ...(isUrgent(body, words.urgent) ? (['urgent'] as const) : []),
        ...(asksForNoTexts(body) ? (['asks for no texts'] as const) : []),
      ]
    : []
