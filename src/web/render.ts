import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Answers with a whole page. */
export const sendPage = (reply: FastifyReply, page: VNode, status = 200) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToString(page)}`)

/** Answers with a part of a page, to be put into one that is open. */
export const sendPart = (reply: FastifyReply, part: VNode, status = 200) =>
  reply.code(status).type('text/html; charset=utf-8').send(renderToString(part))
