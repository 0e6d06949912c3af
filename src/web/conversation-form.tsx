// The one form of a conversation's page. Whichever button is pressed, an answer or a note that is half written in it is
// sent along, and stands on the page that follows: without a script nothing else keeps it.

import type { ComponentChildren } from 'preact'

export const formId = 'reply'

interface ChangeProps {
  conversation: { id: string }
  /** Where it goes, after the address of the conversation. */
  way: string
  class?: string
  /** What the button itself says. */
  value?: { name: string; value: string }
  hidden?: boolean
  children: ComponentChildren
}

/** A button that changes something about the conversation, which an empty answer does not stand in the way of. */
export const ChangeButton = ({
  conversation: { id },
  way,
  class: look = 'second',
  value,
  hidden = false,
  children,
}: ChangeProps) => (
  <button
    type="submit"
    class={look}
    form={formId}
    formAction={`/conversations/${id}/${way}`}
    formNoValidate
    hidden={hidden}
    {...value}
  >
    {children}
  </button>
)
