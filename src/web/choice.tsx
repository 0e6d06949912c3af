import type { ComponentChildren } from 'preact'

interface ChoiceProps {
  name: string
  value: string
  title: string
  checked: boolean
  children?: ComponentChildren
}

/** One of several, with a sentence on what it means. */
export const Choice = ({ name, value, title, checked, children }: ChoiceProps) => (
  <label class="choice">
    <input type="radio" name={name} value={value} checked={checked} />
    <span>
      <strong>{title}</strong> {children}
    </span>
  </label>
)
