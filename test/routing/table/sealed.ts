// The half of the labelled texts that was written before the rules, and not looked at while these were.

import type { LabelledText } from './labelled.ts'
import * as answer from './sealed-answer.ts'
import * as answerChild from './sealed-answer-child.ts'
import * as askWhichChild from './sealed-ask-which-child.ts'
import * as conversation from './sealed-conversation.ts'
import * as conversationAway from './sealed-conversation-away.ts'
import * as languages from './sealed-languages.ts'
import * as languagesUnnamed from './sealed-languages-unnamed.ts'
import * as latestText from './sealed-latest-text.ts'
import * as liaisonLead from './sealed-liaison-lead.ts'
import * as onlyChild from './sealed-only-child.ts'
import * as optOut from './sealed-opt-out.ts'
import * as pupilMeant from './sealed-pupil-meant.ts'
import * as pupilNamed from './sealed-pupil-named.ts'
import * as staff from './sealed-staff.ts'

export const sealedTexts: LabelledText[] = [
  answer,
  answerChild,
  askWhichChild,
  conversation,
  conversationAway,
  languages,
  languagesUnnamed,
  latestText,
  liaisonLead,
  onlyChild,
  optOut,
  pupilMeant,
  pupilNamed,
  staff,
].flatMap((group) => Object.values(group).flat())
