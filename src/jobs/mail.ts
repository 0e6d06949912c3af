import type { Context } from '../context.ts'
import { giveUpMail, recordMailed, takeMail } from '../conversations/mailing.ts'
import type { Payload } from '../queue/jobs.ts'

/** Mails a member of staff what they are to be told. What does not go is tried again by the sweep, for a day. */
export async function runMail(
  { db, clock, log, mailer, publicUrl }: Context,
  { noticeId }: Payload<'mail'>,
): Promise<void> {
  if (!mailer) return
  const taken = await db.write((tx) => takeMail(tx, noticeId, clock.now(), { publicUrl }))
  if (!taken) return
  const { mail, noticeIds } = taken
  const sent = await mailer.send(mail)
  if (sent.kind === 'taken') return db.write((tx) => recordMailed(tx, noticeIds, clock.now()))
  const { kind, why } = sent
  log.warn({ noticeId, why }, kind === 'later' ? 'mail is tried again later' : 'mail was refused for good')
  if (kind === 'refused') await db.write((tx) => giveUpMail(tx, noticeIds))
}
