import type { Bulletin, Progress } from '../bulletins/bulletins.ts'
import { CsrfField } from './layout.tsx'
import type { Visitor } from './session.ts'

interface ControlsProps {
  visitor: Visitor
  bulletin: Bulletin
  progress: Progress
}

/** Holding a bulletin, letting it go on, and stopping it for good: what has left cannot be called back. */
export function BulletinControls({ visitor, bulletin, progress }: ControlsProps) {
  const address = `/bulletins/${bulletin.id}`
  return (
    <section aria-label="Hold or stop this bulletin" class="controls">
      {bulletin.pausedAt ? (
        <form action={`${address}/resumption`} method="post">
          <CsrfField visitor={visitor} />
          <button type="submit">Let it go on</button>
        </form>
      ) : (
        <form action={`${address}/pause`} method="post">
          <CsrfField visitor={visitor} />
          <button type="submit" class="second">
            Pause
          </button>
        </form>
      )}
      {progress.waiting > 0 || bulletin.pausedAt ? (
        <details>
          <summary>Cancel it…</summary>
          <p>Texts that have not left yet will never be sent. Those that have left cannot be called back.</p>
          <form action={`${address}/cancellation`} method="post">
            <CsrfField visitor={visitor} />
            <button type="submit" class="danger">
              Yes, cancel this bulletin
            </button>
          </form>
        </details>
      ) : null}
    </section>
  )
}
