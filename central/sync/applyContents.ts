import type { CommandContent } from '../../shared/wire/command.ts'
import type { KioskEvent } from '../../shared/wire/sync.ts'
import { useGrant, type GrantProblem, type Visitor } from '../grants/grant.service.ts'
import { applyLetterBlock } from '../letters/block.service.ts'
import { applyLetterOrder } from '../letters/order.service.ts'
import { applyOwn } from './applyOwn.ts'
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
  const { kioskId, visitId, grant } = content
  if (grant === null) return applyAction(receiving, content, null)
  const authority = await useGrant(central, connection, { kioskId, visitId, grant, receivedAt })
  return authority.ok
    ? applyAction(receiving, content, authority.visitor)
    : notApplied(receiving, content, authority.problem)
}

async function applyAction(
  receiving: Receiving,
  content: CommandContent,
  visitor: Omit<Visitor, 'kiosk'> | null,
): Promise<Told> {
  const { central, connection, receivedAt } = receiving
  const { kioskId, commandId, action } = content
  const envelope = { commandId, kioskId, receivedAt, personId: visitor?.personId ?? null }
  switch (action.kind) {
    case 'letter.order': {
      const { nationalId, referenceNumber, language } = action
      const order = { ...envelope, nationalId, referenceNumber, language, confirmedMobile: false }
      const assurance = visitor?.assurance ?? 'anonymous'
      const expected = await applyLetterOrder(central, connection, { ...order, assurance })
      return { kind: 'letter.received', commandId, expected }
    }
    case 'letter.block':
      await applyLetterBlock(central, connection, { ...envelope, nationalId: action.nationalId })
      return { kind: 'block.in_force', commandId }
    case 'letter.lift_suspension':
    case 'move.report':
    case 'move.confirm':
      if (visitor === null) return notApplied(receiving, content, 'grant_missing')
      await applyOwn(receiving, content, action, visitor)
      return { kind: 'command.applied', commandId }
  }
}

function notApplied(
  { central }: Receiving,
  { kioskId, commandId }: CommandContent,
  problem: GrantProblem | 'grant_missing',
): Told {
  central.log.warn({ kioskId, commandId, problem }, 'command not applied')
  return { kind: 'command.not_applied', commandId }
}
