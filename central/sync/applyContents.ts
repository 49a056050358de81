import type { CommandContent } from '../../shared/wire/command.ts'
import type { KioskEvent } from '../../shared/wire/sync.ts'
import { useGrant, type Visitor } from '../grants/grant.service.ts'
import { countBacklog, expectedDates } from '../letters/expectedDates.ts'
import { applyLetterOrder } from '../letters/order.service.ts'
import type { Receiving } from './receiveCommands.ts'

type WithoutNumber<Event> = Event extends KioskEvent ? Omit<Event, 'number'> : never
/** What the kiosk is told. Neutral: the same for every national identity number. Rule: PIN-code letters 3. */
export type Told = WithoutNumber<KioskEvent>

/** Carries out what visitors had done, in order, within the sync's transaction. */
export async function applyContents(receiving: Receiving, contents: CommandContent[]): Promise<Told[]> {
  const told: Told[] = []
  for (const content of contents) told.push(await applyContent(receiving, content))
  return told
}

async function applyContent(receiving: Receiving, content: CommandContent): Promise<Told> {
  const { central, connection, receivedAt } = receiving
  const { kioskId, commandId, visitId, grant } = content
  if (grant === null) return applyAction(receiving, content, null)
  const authority = await useGrant(central, connection, { kioskId, visitId, grant, receivedAt })
  if (authority.ok) return applyAction(receiving, content, authority.visitor)
  central.log.warn({ kioskId, commandId, problem: authority.problem }, 'command not applied')
  return { kind: 'command.not_applied', commandId }
}

async function applyAction(
  receiving: Receiving,
  { kioskId, commandId, action }: CommandContent,
  visitor: Omit<Visitor, 'kiosk'> | null,
): Promise<Told> {
  const { central, connection, receivedAt } = receiving
  const envelope = { commandId, kioskId, receivedAt }
  switch (action.kind) {
    case 'letter.order': {
      const { nationalId, referenceNumber, language } = action
      const assurance = visitor?.assurance ?? 'anonymous'
      await applyLetterOrder(connection, { ...envelope, nationalId, referenceNumber, language, assurance })
      const backlog = await countBacklog(connection)
      const expected = expectedDates(central.letterPolicy, receivedAt, backlog)
      return { kind: 'letter.received', commandId, expected }
    }
  }
}
