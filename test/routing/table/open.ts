// The half of the labelled texts by which the rules were developed.

import type { LabelledText } from './labelled.ts'
import * as answers from './open-answers.ts'
import * as answersChild from './open-answers-child.ts'
import * as away from './open-away.ts'
import * as conversations from './open-conversations.ts'
import * as keywords from './open-keywords.ts'
import * as latest from './open-latest.ts'
import * as named from './open-named.ts'
import * as kinship from './open-named-kinship.ts'
import * as staff from './open-staff.ts'
import * as unnamed from './open-unnamed.ts'

export const openTexts: LabelledText[] = [
  answers,
  answersChild,
  away,
  conversations,
  keywords,
  latest,
  named,
  kinship,
  staff,
  unnamed,
].flatMap((group) => Object.values(group).flat())
