import type { Action, LetterOrderAction } from '../../shared/wire/action.ts'
import type { CommandContent } from '../../shared/wire/command.ts'
import { useGrant, type GrantProblem, type Visitor } from '../grants/grant.service.ts'
import { applyLetterBlock } from '../letters/block.service.ts'
import { applyOrders, type Order } from './applyOrders.ts'
import { applyOwn } from './applyOwn.ts'
import type { Receiving, Told } from './receiving.ts'

/** Who had it done, or why it can't be done; nobody known where there was no grant. */
type Authority =
  | { ok: true; visitor: Omit<Visitor, 'kiosk'> | null }
  | { ok: false; problem: GrantProblem | 'grant_missing' }

/** Carries out what visitors had done, in order, within the sync's transaction; orders in a row go together. */
export async function applyContents(receiving: Receiving, contents: CommandContent[]): Promise<Told[]> {
  const told: Told[] = []
  let orders: Order[] = []
  const applyWaiting = async () => {
    if (orders.length > 0) told.push(...(await applyOrders(receiving, orders)))
    orders = []
  }
  for (const content of contents) {
    const { action } = content
    const authority = await authorityOf(receiving, content)
    if (!authority.ok && action.kind === 'letter.block') {
      // Anybody may suspend codes: who is not identified any more is no worse off. Rule: PIN-code letters 7.
      await applyWaiting()
      told.push(await applyAction(receiving, content, action, { ok: true, visitor: null }))
    } else if (!authority.ok) {
      await applyWaiting()
      told.push(notApplied(receiving, content, authority))
    } else if (action.kind === 'letter.order') {
      orders.push({ content, action, visitor: authority.visitor })
    } else {
      await applyWaiting()
      told.push(await applyAction(receiving, content, action, authority))
    }
  }
  await applyWaiting()
  return told
}

async function authorityOf(
  { central, connection, receivedAt }: Receiving,
  { kioskId, visitId, grant }: CommandContent,
): Promise<Authority> {
  if (grant === null) return { ok: true, visitor: null }
  return useGrant(central, connection, { kioskId, visitId, grant, receivedAt })
}

async function applyAction(
  receiving: Receiving,
  content: CommandContent,
  action: Exclude<Action, LetterOrderAction>,
  { visitor }: Extract<Authority, { ok: true }>,
): Promise<Told> {
  const { central, connection, receivedAt } = receiving
  const { kioskId, commandId } = content
  if (action.kind === 'letter.block') {
    const block = { commandId, kioskId, receivedAt, personId: visitor?.personId ?? null }
    await applyLetterBlock(central, connection, { ...block, nationalId: action.nationalId })
    return { kind: 'block.in_force', commandId }
  }
  if (visitor === null) return notApplied(receiving, content, { ok: false, problem: 'grant_missing' })
  await applyOwn(receiving, content, action, visitor)
  return { kind: 'command.applied', commandId }
}

function notApplied(
  { central }: Receiving,
  { kioskId, commandId }: CommandContent,
  { problem }: Extract<Authority, { ok: false }>,
): Told {
  central.log.warn({ kioskId, commandId, problem }, 'command not applied')
  return { kind: 'command.not_applied', commandId }
}
