import { expect, it } from 'vitest'
import type { Central } from '../../central.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { registerFiles } from '../registerFiles.ts'
import { movesCentral, reportMove, stateOf, storeResident } from '../testMoves.ts'
import { checkpoints, type Checkpoint } from './checkpoints.ts'
import { handOverMoves } from './handOver.service.ts'
import { messagesIn, movesIn } from './testMessages.ts'

describeOnBoth('a crash while moves are handed over', (open) => {
  it.each(checkpoints)('at %s leaves each move in exactly one message, without a gap', async (checkpoint) => {
    const central = movesCentral(await open())
    const moves = []
    for (let count = 0; count < 3; count += 1)
      moves.push(await reportMove(central, await storeResident(central.db)))
    await expect(handOver(central, crashAt(checkpoint, 1))).rejects.toThrow('crash')
    await expect(handOver(central, crashAt(checkpoint, 2))).rejects.toThrow('crash')

    await handOver(central)

    expect(movesIn(central.dataDirectory)).toEqual(moves)
    expect(messagesIn(central.dataDirectory).map(({ fileName }) => fileName)).toEqual([
      '000000001.xml',
      '000000002.xml',
      '000000003.xml',
    ])
    for (const moveId of moves) expect(await stateOf(central, moveId)).toBe('handed_over')
    const messages = await central.db.selectFrom('move_message').selectAll().execute()
    expect(messages.map(({ content }) => content)).toEqual([null, null, null])
  })
})

type Crash = (checkpoint: Checkpoint) => void

function handOver(central: Central, watch?: Crash): Promise<number> {
  const { dataDirectory } = central
  return handOverMoves(central, registerFiles({ dataDirectory, watch }), watch)
}

/** At the first message, or a later one. */
function crashAt(deadly: Checkpoint, time: number): Crash {
  let left = time
  return (checkpoint) => {
    if (checkpoint === deadly) left -= 1
    if (left === 0) throw new Error('crash')
  }
}
