import type { Central } from '../../central.ts'
import { changeState, type Author } from '../changeState.service.ts'
import type { RegisterConnection } from '../registerConnection.ts'
import type { Watch } from './checkpoints.ts'
import {
  insertMessage,
  lockHandOver,
  markDelivered,
  nextAcceptedMove,
  nextUndelivered,
} from './message.repository.ts'
import { messageOf } from './messageOf.ts'

const author: Author = { actor: 'move hand-over' }

/**
 * Hands every accepted move to the register, each once. A message is committed with its number before it leaves, and
 * delivered until that is recorded: whatever instant this ends at, the next time goes on there. Rule: Addresses 7.
 * @returns how many were delivered
 */
export async function handOverMoves(
  central: Central,
  register: Pick<RegisterConnection, 'deliver'>,
  watch?: Watch,
): Promise<number> {
  for (let delivered = 0; ;) {
    while (await deliverNext(central, register)) {
      delivered += 1
      await watch?.('delivery_recorded')
    }
    if (!(await writeNext(central, watch))) {
      central.log.info({ delivered }, 'moves handed over')
      return delivered
    }
    await watch?.('message_committed')
  }
}

/** @returns false when no message waits */
function deliverNext(
  { db, clock }: Central,
  register: Pick<RegisterConnection, 'deliver'>,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockHandOver(transaction)
    const message = await nextUndelivered(transaction)
    if (message === undefined) return false
    await register.deliver(message)
    await markDelivered(transaction, message.sequence, clock())
    return true
  })
}

/** @returns false when no accepted move is left */
function writeNext(central: Central, watch?: Watch): Promise<boolean> {
  return central.db.transaction().execute(async (transaction) => {
    const sequence = (await lockHandOver(transaction)) + 1
    const move = await nextAcceptedMove(transaction)
    if (move === undefined) return false
    const content = await messageOf(central, transaction, move)
    if (content === null) {
      await changeState(central, transaction, move, { state: 'rejected', reason: 'referred' }, author)
      return true
    }
    const created_at = central.clock()
    await insertMessage(transaction, { sequence, move_id: move.move_id, content, created_at })
    await changeState(central, transaction, move, { state: 'handed_over' }, author)
    await watch?.('message_written')
    return true
  })
}
