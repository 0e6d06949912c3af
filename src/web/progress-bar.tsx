import type { Progress } from '../bulletins/bulletins.ts'

const shares = (progress: Progress) =>
  [
    { name: 'good', n: progress.delivered },
    { name: 'under-way', n: progress.accepted + progress.sent },
    { name: 'leaving', n: progress.sending + progress.uncertain },
    { name: 'bad', n: progress.failed + progress.suppressed + progress.expired },
    { name: 'off', n: progress.cancelled },
  ].filter(({ n }) => n > 0)

/** How far a bulletin is, for the eye: the same stands beside it in words. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const total = Math.max(progress.total, 1)
  let reached = 0
  return (
    <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="waiting" width="100" height="1" />
      {shares(progress).map(({ name, n }) => {
        const x = reached
        reached += (n / total) * 100
        return <rect key={name} class={name} x={x} width={(n / total) * 100} height="1" />
      })}
    </svg>
  )
}
