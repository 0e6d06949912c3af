import { inGsm, namesWithin, shortened } from './fitting.ts'

// What the series says, each in one part of GSM letters (160) for usual names. Long ones are shortened.

const onePart = 160
/** A school's name is seldom longer; beyond it, whole words are left out. */
const mostOfSchool = 40

const schoolIn = (school: string, room = mostOfSchool): string => shortened(inGsm(school), room) || 'School'

/** A text of the series, under the school's name. */
export function seriesText(school: string, body: string): string {
  const room = Math.max(10, onePart - body.length - 2)
  return `${schoolIn(school, Math.min(room, mostOfSchool))}: ${body}`
}

const reply = 'Reply YES, or NO, or your new number.'

/** The question itself. Whoever holds the phone now learns a name and a school, and nothing of a child. */
export function question(parents: readonly string[], school: string): string {
  const start = `${schoolIn(school)}: is this still the right number for `
  const role = parents.length > 1 ? 'parents' : 'parent'
  return askedWithin(start, `, ${role} at our school? ${reply}`, parents)
}

/** To "Who is this?": names the school and asks again. */
export function whoWeAre(parents: readonly string[], school: string): string {
  const start = `This is ${schoolIn(school)}, texting parents. Is this still the right number for `
  return askedWithin(start, `? ${reply}`, parents)
}

function askedWithin(start: string, end: string, parents: readonly string[]): string {
  const names = namesWithin(parents, onePart - start.length - end.length)
  return `${start}${names || 'you'}${end}`
}

export const thanksForYes = (school: string): string =>
  `${schoolIn(school)}: thank you. We will go on texting you on this number.`

/** To the old number, when a code is on its way to the new one. */
export const codeIsOnItsWay = (school: string): string =>
  `${schoolIn(school)}: thank you. We have sent a code to your new number. Please send it back to us from there within 10 minutes.`

/** To the new number. A stranger who gets it need do nothing. */
export const codeText = (school: string, code: string): string =>
  `${schoolIn(school)}: your code is ${code}. Reply with it within 10 minutes to get our texts on this number. Not you? Do nothing.`

export function wrongCode(school: string, triesLeft: number): string {
  const tries = triesLeft === 1 ? '1 try' : `${triesLeft} tries`
  return `${schoolIn(school)}: that is not the code. Please look again and reply with its six digits. You have ${tries} left.`
}

export const codeExpired = (school: string): string =>
  `${schoolIn(school)}: that code is more than 10 minutes old. Please send us your new number again, or ring the office.`

export const tooManyTries = (school: string): string =>
  `${schoolIn(school)}: the code was wrong five times, so nothing has changed. Please ring the school office.`

/** To the new number. */
export const changeMade = (school: string): string =>
  `${schoolIn(school)}: thank you. We will text you on this number from now on, and no longer on the old one.`

/** To the new number, when somebody in the office has to say yes first. */
export const changeWithOffice = (school: string): string =>
  `${schoolIn(school)}: thank you. The school office will look at your new number before we use it.`
