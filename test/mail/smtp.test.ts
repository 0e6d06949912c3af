import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Mailer } from '../../src/mail/mail.ts'
import { smtpMailer } from '../../src/mail/smtp.ts'
import { MailServer } from '../support/mail-server.ts'

let server: MailServer
let mailer: Mailer
beforeEach(async () => {
  server = await new MailServer().start()
  mailer = smtpMailer({ url: server.url, from: 'Oakwood School <texts@oakwood.example>' })
})
afterEach(async () => {
  mailer.close()
  await server.stop()
})

const mail = {
  id: 'abc',
  to: 'green@oakwood.example',
  subject: 'A text from home is yours to answer by 16:30 on Tue 24 Nov',
  text: 'A parent wrote.\nhttp://homeline.test/conversations/1',
}
const send = () => mailer.send(mail)

describe('a mail', () => {
  it('reaches the server as it was written, in plain text, and asks for no greeting back', async () => {
    expect(await send()).toEqual({ kind: 'taken' })
    expect(server.taken).toMatchObject([
      {
        from: 'texts@oakwood.example',
        to: [mail.to],
        headers: {
          from: 'Oakwood School <texts@oakwood.example>',
          to: mail.to,
          subject: mail.subject,
          'message-id': '<abc@homeline>',
          'auto-submitted': 'auto-generated',
          'content-type': expect.stringMatching(/^text\/plain/),
        },
        text: mail.text,
      },
    ])
  })

  it('goes to one address, whatever stands in it', async () => {
    await mailer.send({ ...mail, to: 'a@oakwood.example, b@elsewhere.example' })
    await mailer.send({ ...mail, to: 'a@oakwood.example\r\nRCPT TO:<b@elsewhere.example>' })
    expect(server.taken.flatMap(({ to }) => to)).not.toContain('b@elsewhere.example')
  })

  it.each([
    ['no such mailbox', { RCPT: '550 5.1.1 <green@oakwood.example> is unknown' }, 'EENVELOPE 550 RCPT TO'],
    ['not wanted', { END: '554 5.7.1 Spam' }, 'EMESSAGE 554 DATA'],
  ])('is refused for good: %s', async (_, says, why) => {
    server.says = says
    expect(await send()).toEqual({ kind: 'refused', why })
  })

  it.each([
    ['come again later', { RCPT: '451 4.7.1 Greylisted' }, 'EENVELOPE 451 RCPT TO'],
    ['the sender is not allowed yet', { MAIL: '550 5.7.1 Not from here' }, 'EENVELOPE 550 MAIL FROM'],
    ['the server is full', { END: '452 4.3.1 No room' }, 'EMESSAGE 452 DATA'],
  ])('may go later: %s', async (_, says, why) => {
    server.says = says
    expect(await send()).toEqual({ kind: 'later', why })
  })

  it('may go later when the server is away, or hangs up', async () => {
    server.says = { END: 'hang up' }
    expect(await send()).toMatchObject({ kind: 'later' })
    await server.stop()
    expect(await send()).toMatchObject({ kind: 'later', why: 'ESOCKET CONN' })
  })

  it('does not show its password in clear to a server that is not on this machine', async () => {
    const far = await new MailServer('127.0.0.2').start()
    const told = smtpMailer({ url: far.url.replace('//', '//user:secret@'), from: 'a@b.example' })
    expect(await told.send(mail)).toMatchObject({ kind: 'later', why: expect.stringContaining('ETLS') })
    expect(far.said.join()).toMatch(/^EHLO/)
    expect(far.said.join()).not.toContain('AUTH')
    told.close()
    await far.stop()
  })
})
