import type { Command, CommandContent } from '../../shared/wire/command.ts'
import { applyContents } from './applyContents.ts'
import { judgeCommand, type Judged } from './judgeCommand.ts'
import type { Receiving } from './receiving.ts'
import { findReceipts, insertEvents, insertReceipts, quarantine } from './sync.repository.ts'

/**
 * Takes commands in their order, with a statement for all of them where one is enough.
 * @returns each one's outcome, and the number of the kiosk's last event
 * @throws CommandWaits
 */
export async function receiveCommands(
  receiving: Receiving,
  commands: Command[],
): Promise<{ judged: Judged[]; lastEventNumber: number }> {
  const { central, connection, kiosk, receivedAt } = receiving
  const { kiosk_id: kioskId, last_event_number: lastEventNumber } = kiosk
  if (commands.length === 0) return { judged: [], lastEventNumber }
  const judged = judgeInOrder(receiving, commands, await findReceipts(connection, kioskId, commands))
  await insertReceipts(connection, kioskId, judged, receivedAt)
  for (const { command, refusal } of judged) {
    if (refusal === null) continue
    await quarantine(connection, kioskId, command, { reason: refusal, receivedAt })
    central.log.warn({ kioskId, commandId: command.commandId, reason: refusal }, 'command quarantined')
  }

  const contents = judged.flatMap(({ content }): CommandContent[] => (content === null ? [] : [content]))
  const told = await applyContents(receiving, contents)
  const events = told.map((event, index) => ({ ...event, number: lastEventNumber + index + 1 }))
  await insertEvents(connection, kioskId, events, receivedAt)
  return { judged, lastEventNumber: lastEventNumber + events.length }
}

/** The second of two in one sync knows of the first. */
function judgeInOrder({ central, kiosk }: Receiving, commands: Command[], known: Receipts): Judged[] {
  const receipts = new Map(known.map((receipt) => [receipt.command_id, receipt]))
  return commands.map((command) => {
    const judged = judgeCommand(central, kiosk, command, receipts)
    if (judged.receipt !== null) receipts.set(command.commandId, judged.receipt)
    return judged
  })
}

type Receipts = Awaited<ReturnType<typeof findReceipts>>
