import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json, text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A mail server that takes everything, or answers each recipient with the code that is set. */
export async function startMailServer() {
  const gateway = { url: new URL('smtp://127.0.0.1'), mails: [] as TestMail[], answer: 250 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (gateway.answer === 250) return done()
      done(Object.assign(new Error(`<${address}> is not wanted`), { responseCode: gateway.answer }))
    },
    onData(stream, { envelope }, done) {
      void text(stream).then((source) => {
        const { mailFrom, rcptTo } = envelope
        const from = mailFrom === false ? '' : mailFrom.address
        gateway.mails.push({ from, to: rcptTo.map(({ address }) => address), source })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(resolve)))
  gateway.url.port = String((server.server.address() as AddressInfo).port)
  return gateway
}

export interface TestMail {
  from: string
  to: string[]
  /** Headers and body as they went over the wire. */
  source: string
}

/** A gateway for text messages that answers with the status and headers that are set. */
export async function startSmsGateway() {
  const gateway = {
    url: new URL('http://127.0.0.1'),
    requests: [] as TestSmsRequest[],
    status: 202,
    answerHeaders: {} as Record<string, string>,
  }
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      gateway.requests.push({ method: request.method, headers: request.headers, body })
      response.writeHead(gateway.status, gateway.answerHeaders).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  gateway.url.port = String((server.address() as AddressInfo).port)
  return gateway
}

interface TestSmsRequest {
  method: string | undefined
  headers: IncomingHttpHeaders
  body: unknown
}
