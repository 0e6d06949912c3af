/** A text as a parent wrote it, and whether the designated safeguarding lead must see it at once. */
export interface SafeguardingText {
  text: string
  concern: boolean
  language?: string
  why?: string
}
