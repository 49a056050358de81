import { pino } from 'pino'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../database/testDatabases.ts'
import { createTestCentral } from '../testCentral.ts'
import { notify } from './notify.ts'
import { dispatchRegularly } from './regularDispatch.ts'
import type { Delivery } from './senders/sender.ts'
import { readGateways } from './senders/gateways.ts'
import { startMailServer } from './senders/testGateways.ts'

const contactOf = () => Promise.resolve(null)
const notice = {
  to: { email: 'kari@example.org', language: 'en' },
  kind: 'password.changed',
  values: {},
  deduplicationKey: 'event',
} as const

describeOnBoth('notices in the running service', (open) => {
  it('arrive by e-mail, also after a round that failed', async () => {
    const logged: string[] = []
    const log = pino({}, { write: (line: string) => logged.push(line) })
    const central = createTestCentral(await open(), { log })
    await notify(central, central.db, notice)
    const { clock } = central
    central.clock = () => {
      central.clock = clock
      throw new Error('kari@example.org')
    }
    const server = await startMailServer()
    const { email, sms } = readGateways({
      SKRANKE_SMTP_URL: server.url.href,
      SKRANKE_SMTP_FROM: 'skranke@example.no',
    }).senders
    const arrived = Promise.withResolvers<void>()
    const senders = {
      sms,
      email: (message: Parameters<typeof email>[0]) => email(message).finally(arrived.resolve),
    }

    const dispatch = dispatchRegularly(central, { senders, contactOf }, 0.001)
    await arrived.promise
    await dispatch.stop()

    expect(server.mails).toEqual([expect.objectContaining({ to: ['kari@example.org'] })])
    expect(server.mails[0]?.source).toContain('Subject: Your password has been changed')
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('sending notices failed')
    expect(logged[0]).not.toContain('kari')
  })

  it('are finished before the service stops', async () => {
    const central = createTestCentral(await open())
    await notify(central, central.db, notice)
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<Delivery>()]
    function send(): Promise<Delivery> {
      asked.resolve()
      return answer.promise
    }

    const dispatch = dispatchRegularly(central, { senders: { sms: send, email: send }, contactOf }, 0.001)
    await asked.promise
    const stopped = dispatch.stop()
    answer.resolve({ outcome: 'taken' })
    await stopped

    expect(await central.db.selectFrom('notice').select('state').execute()).toEqual([{ state: 'sent' }])
  })
})
