import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { hasUnseen, markSeen, noticesOf } from '../conversations/notices.ts'
import { listedConversations } from './listed-conversations.ts'
import { type ListedNotice, noticesPage } from './notices-page.tsx'
import { sendPage } from './render.ts'
import { type Visitor, visitorOf } from './session.ts'

/** What wants somebody, and what they have seen lately. */
export async function noticeRoutes(server: FastifyInstance, { context }: { context: Context }) {
  server.get('/notices', async (request, reply) => {
    const visitor = visitorOf(request)
    const [unseen, seen] = [await listed(context, visitor, false), await listed(context, visitor, true)]
    const isNew = new Set(unseen.map(({ conversation }) => conversation.id))
    return sendPage(
      reply,
      noticesPage({
        visitor,
        unseen,
        seen: seen.filter(({ conversation }) => !isNew.has(conversation.id)).slice(0, 50),
        isMailed: context.mailer !== null,
      }),
    )
  })
}

async function listed({ db, clock }: Context, visitor: Visitor, seen: boolean): Promise<ListedNotice[]> {
  const found = await noticesOf(db.read, visitor.member, { seen })
  const shown = await listedConversations(
    db.read,
    visitor.member,
    found.map(({ conversation }) => conversation),
    clock.now(),
  )
  return shown.map((conversation, at) => ({ ...conversation, told: found[at]!.notice }))
}

/** Whoever opens a conversation has seen its notices. A page that renews itself has not been opened. */
export async function seeNotices(
  { db, clock }: Context,
  request: FastifyRequest,
  conversationId: string,
): Promise<void> {
  const visitor = visitorOf(request)
  const { id } = visitor.member
  if (request.headers['hx-request'] || !(await hasUnseen(db.read, id, conversationId))) return
  await db.write((tx) => markSeen(tx, id, conversationId, clock.now()))
  visitor.unseen = Math.max(0, visitor.unseen - 1)
}
