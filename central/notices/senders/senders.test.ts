import { expect, test } from 'vitest'
import { StartError } from '../../startError.ts'
import type { Email, TextMessage } from './sender.ts'
import { readGateways } from './gateways.ts'
import { startMailServer, startSmsGateway } from './testGateways.ts'

const noticeId = '0b0e7a8e-38e3-4c43-9a54-2ef3f5a1c0de'
const email: Email = {
  noticeId,
  to: 'kari@example.org',
  language: 'nb',
  subject: 'Passordet ditt er endret på skranken',
  text: 'Ring 800 30 300.\n\nHilsen Skatteetaten æøå\n',
}
const message: TextMessage = { noticeId, language: 'nb', to: '+4790000001', text: 'K7QM2 er koden din.' }

test('an e-mail arrives once per id, in its language, as what it is', async () => {
  const server = await startMailServer()
  const { send } = smtpTo(server.url)

  expect(await send(email)).toEqual({ outcome: 'taken' })
  expect(await send(email)).toEqual({ outcome: 'taken' })
  const [first, again] = server.mails
  expect(first).toMatchObject({ from: 'skranke@example.no', to: ['kari@example.org'] })
  const headers = first!.source.split('\r\n\r\n')[0]!
  expect(headers).toContain(`Message-ID: <${noticeId}@example.no>`)
  expect(headers).toContain('Content-Language: nb')
  expect(headers).toContain('Auto-Submitted: auto-generated')
  expect(headers).toContain('From: Skatteetaten <skranke@example.no>')
  expect(
    decodeURIComponent(first!.source.replaceAll(/=\r\n/gu, '').replaceAll(/=([0-9A-F]{2})/gu, '%$1')),
  ).toContain('Hilsen Skatteetaten æøå')
  expect(again!.source).toContain(`Message-ID: <${noticeId}@example.no>`)
})

test('a mailbox that refuses is final, a server that is busy, absent or without TLS is not; nothing is quoted', async () => {
  const server = await startMailServer()
  const { send } = smtpTo(server.url)
  server.answer = 550
  expect(await send(email)).toEqual({ outcome: 'refused', code: 'EENVELOPE 550' })
  server.answer = 451
  expect(await send(email)).toEqual({ outcome: 'later', code: 'EENVELOPE 451' })
  // This machine under a name that doesn't say so stands for a server elsewhere.
  const elsewhere = Object.assign(new URL(server.url), { hostname: '0.0.0.0' })
  server.answer = 250
  expect(await smtpTo(elsewhere).send(email)).toEqual({ outcome: 'later', code: 'ETLS 500' })
  expect(await smtpTo(new URL('smtp://127.0.0.1:1')).send(email)).toEqual({
    outcome: 'later',
    code: 'ESOCKET',
  })
  expect(server.mails).toEqual([])
})

test('an address can not smuggle in another recipient or header', async () => {
  const server = await startMailServer()
  const { send } = smtpTo(server.url)
  await send({ ...email, to: 'kari@example.org, ola@example.org' })
  await send({ ...email, to: 'kari@example.org\r\nBcc: ola@example.org' })
  for (const { to, source } of server.mails) {
    expect(to).toHaveLength(1)
    expect(source).not.toMatch(/^Bcc/mu)
  }
})

test('a text message is asked for as documented, and the answer says whether to ask again', async () => {
  const gateway = await startSmsGateway()
  const { sms } = readGateways({ SKRANKE_SMS_URL: gateway.url.href, SKRANKE_SMS_TOKEN: 'secret' }).senders
  const answered = (status: number, answerHeaders: Record<string, string> = {}) => {
    Object.assign(gateway, { status, answerHeaders })
    return sms(message)
  }

  expect(await answered(202)).toEqual({ outcome: 'taken' })
  const [{ method, headers, body }] = gateway.requests as [(typeof gateway.requests)[0]]
  expect(method).toBe('POST')
  expect(headers).toMatchObject({ authorization: 'Bearer secret', 'content-type': 'application/json' })
  expect(body).toEqual({ to: '+4790000001', text: 'K7QM2 er koden din.', id: noticeId })

  expect(await answered(422)).toEqual({ outcome: 'refused', code: '422' })
  expect(await answered(503)).toEqual({ outcome: 'later', code: '503' })
  expect(await answered(401)).toEqual({ outcome: 'later', code: '401' })
  expect(await answered(307, { location: 'http://127.0.0.1:1/' })).toEqual({ outcome: 'later', code: '307' })
  expect(await answered(429, { 'retry-after': '30' })).toEqual({
    outcome: 'later',
    code: '429',
    askedSeconds: 30,
  })
  expect(await answered(429, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })).toMatchObject({
    askedSeconds: 0,
  })
  expect(await answered(503, { 'retry-after': 'soon' })).toEqual({ outcome: 'later', code: '503' })

  const nobody = readGateways({ SKRANKE_SMS_URL: 'http://127.0.0.1:1/', SKRANKE_SMS_TOKEN: 'secret' }).senders
  expect(await nobody.sms(message)).toEqual({ outcome: 'later', code: 'unreachable' })
})

test('settings are complete and safe, or the store does not start; none at all is said', async () => {
  const refused: NodeJS.ProcessEnv[] = [
    { SKRANKE_SMTP_URL: 'mail.example.no', SKRANKE_SMTP_FROM: 'a@example.no' },
    { SKRANKE_SMTP_URL: 'https://mail.example.no', SKRANKE_SMTP_FROM: 'a@example.no' },
    { SKRANKE_SMTP_URL: 'smtp://mail.example.no' },
    { SKRANKE_SMTP_URL: 'smtp://mail.example.no', SKRANKE_SMTP_FROM: 'Skatteetaten' },
    { SKRANKE_SMS_URL: 'http://sms.example.no/', SKRANKE_SMS_TOKEN: 'secret' },
    { SKRANKE_SMS_URL: 'https://sms.example.no/' },
    { SKRANKE_SMS_URL: 'https://sms.example.no/', SKRANKE_SMS_TOKEN: 'two\nlines' },
  ]
  for (const environment of refused) expect(() => readGateways(environment)).toThrow(StartError)

  const { senders, missing } = readGateways({})
  expect(missing).toEqual(['SKRANKE_SMTP_URL', 'SKRANKE_SMS_URL'])
  expect(await senders.sms(message)).toEqual({ outcome: 'later', code: 'no gateway' })
})

function smtpTo(url: URL) {
  const environment = { SKRANKE_SMTP_URL: url.href, SKRANKE_SMTP_FROM: 'Skatteetaten <skranke@example.no>' }
  return { send: readGateways(environment).senders.email }
}
