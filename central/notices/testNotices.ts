import { randomUUID } from 'node:crypto'
import type { Central } from '../central.ts'
import type { Open } from '../database/testDatabases.ts'
import { createTestCentral } from '../testCentral.ts'
import type { Post } from './attempt.ts'
import { noticeCommands } from './commands.ts'
import type { Contact } from './contact.ts'
import { notify, type Notice } from './notify.ts'
import type { Delivery } from './senders/sender.ts'

export const kari: Contact = {
  mobile: '+4790000001',
  email: 'kari@example.org',
  preferredChannel: 'email',
  language: 'en',
}

/** A store whose gateways remember what they took, and whose clock is moved by hand. */
export async function openStore(open: Open, overrides: Partial<Central> = {}) {
  const db = await open()
  let now = Date.parse('2026-05-13T10:00:00Z')
  const central = createTestCentral(db, { ...overrides, clock: () => new Date(now) })
  const { post, sent } = recordingPost()
  return { central, post, sent, advance: (seconds: number) => (now += seconds * 1000) }
}

interface Sent {
  noticeId: string
  to: string
  text: string
  subject?: string
}

function recordingPost() {
  const sent: Sent[] = []
  const contacts = new Map<string, Contact | Error>()
  const answering = { answer: { outcome: 'taken' } as Delivery, beforeAnswer: () => Promise.resolve() }
  async function take(message: Sent): Promise<Delivery> {
    await post.beforeAnswer()
    sent.push(message)
    return post.answer
  }
  const post = Object.assign(answering, {
    contacts,
    senders: {
      sms: take,
      email: take,
    },
    contactOf: (_connection, personId) => {
      const contact = contacts.get(personId) ?? null
      return contact instanceof Error ? Promise.reject(contact) : Promise.resolve(contact)
    },
  } satisfies Post & Record<string, unknown>)
  return { post, sent }
}

export async function tell(central: Central, notice: Omit<Notice, 'deduplicationKey'>): Promise<void> {
  await notify(central, central.db, { ...notice, deduplicationKey: randomUUID() } as Notice)
}

export async function states({ db }: Central): Promise<string[]> {
  const rows = await db.selectFrom('notice').select('state').orderBy('state').execute()
  return rows.map(({ state }) => state)
}

export async function run(central: Central, name: string, ...parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  await noticeCommands
    .find((command) => command.name === name)!
    .run(central, parameters, (line) => printed.push(line))
  return printed
}
