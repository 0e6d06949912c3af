import { bulletinsToFallBack, fallBack } from '../bulletins/falling-back.ts'
import { dueChunks } from '../bulletins/fan-out.ts'
import type { Context } from '../context.ts'
import { escalateDue } from '../conversations/escalating.ts'
import { unroutedTexts } from '../conversations/inbound.ts'
import { forgetMail, noticesToMail } from '../conversations/mailing.ts'
import { forgetNotices } from '../conversations/notices.ts'
import { reopenUnreached } from '../conversations/unreached.ts'
import { forgetAnswers } from '../db/forgetting.ts'
import { unreportedMessages } from '../messages/inquiring.ts'
import { settleWhatIsOver } from '../messages/over.ts'
import { strandedMessages } from '../messages/reconciling.ts'
import { countSweep } from '../metrics.ts'
import { reserveDueLookups, unbegunLookups } from '../numbers/lookups.ts'
import {
  enqueueFanOut,
  enqueueInquire,
  enqueueLookUp,
  enqueueMail,
  enqueueReceive,
  enqueueReconcile,
} from '../queue/enqueue.ts'
import type { Payload, SweepName } from '../queue/jobs.ts'
import { forgetContents } from '../roster/imports.ts'
import { reachOfSchool } from '../roster/reach.ts'
import { keepReachWeek, schoolsWithoutWeek } from '../roster/reach-weeks.ts'
import { schoolHomes } from '../roster/school-homes.ts'
import { runRefresh } from './refresh.ts'

/** Rows are the truth: whatever they say is still to be done gets its job, whether or not Redis lost it. */
export async function runSweep(context: Context, { sweep }: Payload<'sweep'>): Promise<void> {
  const since = performance.now()
  const found = await perform[sweep](context, context.clock.now())
  countSweep(sweep, found, (performance.now() - since) / 1_000)
}

/** Each gives how many it found. */
const perform: Record<SweepName, (context: Context, now: Date) => Promise<number>> = {
  async unrouted(context) {
    const texts = await unroutedTexts(context.db.read)
    await enqueueReceive(context, ids(texts))
    return texts.length
  },
  async due(context, now) {
    const chunks = await dueChunks(context.db.read, now)
    for (const chunk of chunks) await enqueueFanOut(context, [chunk.id], chunk)
    return chunks.length
  },
  async stranded(context, now) {
    const texts = await strandedMessages(context.db.read, now)
    await enqueueReconcile(context, ids(texts))
    return texts.length
  },
  async unreported(context, now) {
    const texts = await unreportedMessages(context.db.read, now)
    await enqueueInquire(context, ids(texts))
    return texts.length
  },
  over: ({ db }, now) => db.write((tx) => settleWhatIsOver(tx, now)),
  async fallback({ db, drama, wakeFeeder }, now) {
    let made = 0
    for (const bulletinId of await bulletinsToFallBack(db.read, now))
      made += await db.write((tx) => fallBack(tx, bulletinId, now, { drama }))
    if (made > 0) wakeFeeder()
    return made
  },
  unreached: ({ db }, now) => db.write((tx) => reopenUnreached(tx, now)),
  late: ({ db }, now) => escalateDue(db, now),
  async mail(context, now) {
    if (!context.mailer) return context.db.write(forgetMail)
    const notices = await noticesToMail(context.db.read, now)
    await enqueueMail(context, ids(notices))
    return notices.length
  },
  async lookups(context, now) {
    await reserveDueLookups(context, now)
    const unbegun = await unbegunLookups(context.db.read, now)
    await enqueueLookUp(context, ids(unbegun))
    return unbegun.length
  },
  refresh: runRefresh,
  async forgettable({ db }, now) {
    await db.write(async (tx) => {
      await forgetContents(tx, now)
      await forgetAnswers(tx, now)
      await forgetNotices(tx, now)
    })
    return 0
  },
  async reach({ db, drama }, now) {
    const due = await schoolsWithoutWeek(db.read, now)
    for (const week of due) {
      const reach = reachOfSchool(await schoolHomes(db.read, week.schoolId, { drama }, now))
      // A share of nobody says nothing: a school's first week is the one in which it has pupils.
      if (reach.pupils > 0) await db.write((tx) => keepReachWeek(tx, week, reach))
    }
    return due.length
  },
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id)
