import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { createRandom } from '../../register/seed/random.ts'
import { registerFiles } from '../registerFiles.ts'
import { drawNewAddress } from '../testAddress.ts'
import { movesCentral, reportMove, storeResident } from '../testMoves.ts'
import { handOverMoves } from './handOver.service.ts'
import { hasSchema, messagesIn, movesIn, schemaErrors } from './testMessages.ts'

/** All of them where it matters: an embedded database is for demonstrations. */
const counts = { postgresql: 500, pglite: 60 }

/** Rules: Addresses 2, 4, 7. */
describeOnBoth('random moves, however many hand them over at once', (open, kind) => {
  it.skipIf(!hasSchema)(
    'are in one message each, valid by the register’s own schema (skipped where that file is not beside the repo)',
    { timeout: 90_000 },
    async () => {
      const [count, seed] = [counts[kind], randomInt(2 ** 31)]
      const random = createRandom(seed)
      const central = movesCentral(await open())
      const persons = []
      for (let person = 0; person < count; person += 1) persons.push(await storeResident(central.db))
      const moves = []
      for (const person of persons)
        moves.push(await reportMove(central, person, { address: drawNewAddress(random) }))

      const register = registerFiles(central)
      const delivered = await Promise.all([1, 2, 3].map(() => handOverMoves(central, register)))

      const messages = messagesIn(central.dataDirectory)
      expect(
        delivered.reduce((sum, some) => sum + some),
        `seed ${seed}`,
      ).toBe(count)
      expect(movesIn(central.dataDirectory), `seed ${seed}`).toEqual(moves)
      expect(await schemaErrors(messages), `seed ${seed}`).toEqual([])

      const replaced = messages.filter(({ contents }) => contents.includes('er skrevet om fra'))
      expect(replaced.length, `seed ${seed}`).toBeGreaterThan(count / 5)
      const contents = (messages[0]?.contents ?? '').replace('<postnummer>', '<postnummer>0')
      expect(await schemaErrors([{ fileName: 'broken.xml', contents }])).not.toEqual([])
    },
  )
})
