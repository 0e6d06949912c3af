// Whose a text is, and why. Rules are tried in order; each is a pure function over the evidence handed in and
// leaves a sentence that staff can read. Nothing here reads anything.

import { inWords } from '../schools/words.ts'

export type Rule =
  | 'opt-out'
  /** It answered what was asked by text: nobody need answer it. */
  | 'answer'
  | 'conversation'
  | 'latest-text'
  | 'only-child'
  | 'unknown-number'
  | 'liaison-lead'

export interface Person {
  id: string
  name: string
}

export interface Evidence {
  timeZone: string
  liaisonLead: Person
  /** STOP, START or HELP and their kin, when the text is one of those words and nothing else. */
  keyword: string | null
  /** The latest two-way text to this number in the last 14 days, acknowledgements aside. */
  latestText: { owner: Person; at: Date } | null
  /** A conversation with this number that is open or was answered within three days. */
  conversation: { owner: Person; lastTextAt: Date } | null
  /** Whether any parent has this number. */
  known: boolean
  /** The current pupils linked to the number. */
  pupils: { form: { code: string; lead: Person | null } | null }[]
}

export interface Route {
  owner: Person
  rule: Rule
  /** The reasons, in words that staff can read. */
  because: string[]
}

/** So long a text is an answer to the latest one that we sent. */
export const latestTextCountsDays = 14

type Try = (evidence: Evidence) => Route | null

const optOut: Try = ({ keyword, liaisonLead }) =>
  keyword === null
    ? null
    : {
        rule: 'opt-out',
        owner: liaisonLead,
        because: [
          `Goes to ${liaisonLead.name}, because the text is the word ${keyword}, which the phone network obeys.`,
        ],
      }

const latestText: Try = ({ latestText, conversation, timeZone }) =>
  !latestText || (conversation && conversation.lastTextAt >= latestText.at)
    ? null
    : {
        rule: 'latest-text',
        owner: latestText.owner,
        because: [
          `Goes to ${latestText.owner.name}, who owns the latest text to this number, sent at ${inWords(latestText.at, timeZone)}.`,
        ],
      }

const conversation: Try = ({ conversation, timeZone }) =>
  conversation && {
    rule: 'conversation',
    owner: conversation.owner,
    because: [
      `Goes to ${conversation.owner.name}, who has the conversation with this number, last written in at ${inWords(conversation.lastTextAt, timeZone)}.`,
    ],
  }

const onlyChild: Try = ({ pupils }) => {
  const [only] = pupils
  const form = pupils.length === 1 ? only!.form : null
  return form?.lead
    ? {
        rule: 'only-child',
        owner: form.lead,
        because: [
          `Goes to ${form.lead.name}, who leads ${form.code}, the form of the only pupil linked to this number.`,
        ],
      }
    : null
}

const unknownNumber: Try = ({ known, liaisonLead }) =>
  known
    ? null
    : {
        rule: 'unknown-number',
        owner: liaisonLead,
        because: [
          `Goes to ${liaisonLead.name}, the liaison lead, because no parent on record has this number.`,
        ],
      }

const rules: readonly Try[] = [optOut, latestText, conversation, onlyChild, unknownNumber]

/** Every text has an owner: where no rule decides, the liaison lead has it. */
export function route(evidence: Evidence): Route {
  for (const rule of rules) {
    const decided = rule(evidence)
    if (decided) return decided
  }
  return { rule: 'liaison-lead', owner: evidence.liaisonLead, because: [whyNobodyElse(evidence)] }
}

function whyNobodyElse({ pupils, liaisonLead }: Evidence): string {
  const goes = `Goes to ${liaisonLead.name}, the liaison lead, because`
  if (pupils.length > 1) return `${goes} ${pupils.length} pupils are linked to this number.`
  const [only] = pupils
  if (!only) return `${goes} no current pupil is linked to this number.`
  return only.form ? `${goes} the form ${only.form.code} has no lead.` : `${goes} the pupil is in no form.`
}
