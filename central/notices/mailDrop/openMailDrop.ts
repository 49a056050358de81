import Fastify, { type FastifyInstance } from 'fastify'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Central } from '../../central.ts'
import type { Senders } from '../senders/sender.ts'
import { listLetters, readLetters } from './letters.ts'
import { createMailbox } from './mailbox.ts'
import { mailDropPage } from './page.ts'

export interface MailDrop {
  senders: Senders
  url: string
  close(): Promise<void>
}

const host = '127.0.0.1'
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * A demo's post office: takes all e-mails and text messages, and shows them with the letters on a page of this machine.
 * @param port wished for; another one if that is taken
 */
export async function openMailDrop(
  { dataDirectory, clock }: Pick<Central, 'dataDirectory' | 'clock'>,
  port: number,
): Promise<MailDrop> {
  const mailbox = createMailbox(clock)
  const app = Fastify()
  guard(app)

  app.get<{ Querystring: { paused?: string } }>('/', async ({ query }, reply) => {
    const letters = await listLetters(dataDirectory)
    const page = mailDropPage({
      messages: mailbox.newestFirst(),
      letters,
      paused: query.paused !== undefined,
    })
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      .send(page)
  })
  app.get<{ Params: { batchId: string } }>('/letters/:batchId.pdf', async ({ params }, reply) => {
    const pdf = await readLetters(dataDirectory, params.batchId)
    return pdf ? reply.type('application/pdf').send(pdf) : reply.callNotFound()
  })
  const style = readStyle()
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style))

  await app.listen({ host, port }).catch(() => app.listen({ host, port: 0 }))
  const { port: taken } = app.server.address() as AddressInfo
  return { senders: mailbox.senders, url: `http://${host}:${taken}`, close: () => app.close() }
}

/** A page elsewhere must not read it, not even by a name of its own that points here (DNS rebinding). */
function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ hostname }, reply) => {
    void reply.headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    if (hostname !== host && hostname !== 'localhost') await reply.status(421).send('Ask 127.0.0.1.')
  })
}

function readStyle(): string {
  const { resolve } = createRequire(import.meta.url)
  const files = [
    resolve('@digdir/designsystemet-theme'),
    resolve('@digdir/designsystemet-css'),
    join(import.meta.dirname, 'mailDrop.css'),
  ]
  return files.map((file) => readFileSync(file, 'utf8')).join('\n')
}
