import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../central/database/openDatabase.ts'
import { openFeed } from '../../central/helpDesk/testFeed.ts'
import { keyFileOf, readKeyFile } from '../../central/keys/keyFile.ts'
import { askToActivate, tokenIn } from '../../central/staff/testStaff.ts'
import { centralOn, dataDirectory, filledDirectory, freePort, serveOn } from '../../central/testCli.ts'
import { orderCommand } from '../../central/testCommand.ts'
import { enrolTestKiosk, outcomesOf, syncAs, type TestKiosk } from '../../central/testKiosk.ts'
import type { TestStore } from '../../central/testStore.ts'
import { createTestCentral } from '../../central/testCentral.ts'
import type { Command } from '../../shared/wire/command.ts'
import { createPostgresDatabase } from '../support/killed.ts'
import { syntheticNationalIds } from '../support/syntheticNationalIds.ts'

const kiosks = 4
const acknowledgedBeforeStop = 20

describe.each(['PGlite', 'PostgreSQL'])('a store that is told to stop (%s)', (kind) => {
  it(
    'ends what is under way and itself; nothing that was accepted is lost, nothing is there twice',
    { timeout: 120_000 },
    async () => {
      const databaseUrl = kind === 'PostgreSQL' ? await createPostgresDatabase() : ''
      const data = kind === 'PGlite' ? await filledDirectory() : dataDirectory()
      const words = ['--demo', '--data', data, '--port', await freePort(), '--produce-every', '3600']
      const first = await serveOn(databaseUrl, ...words)
      const run = async (...command: string[]) =>
        (await centralOn(databaseUrl, ...command, '--data', data)).output.trim().split('\n')
      const store = await reach(
        first.listening,
        data,
        async () => (await run('kiosk', 'invite')).at(-1) ?? '',
      )
      const feed = await openFeed(store, await helpDesk(store, run))

      const syncing: Syncing[] = []
      for (let count = 0; count < kiosks; count += 1)
        syncing.push({ kiosk: await enrolTestKiosk(store), sent: [], acknowledged: new Set() })
      const enough = Promise.withResolvers<undefined>()
      const loops = syncing.map((one) =>
        syncUntilRefused(store, one, () => {
          const acknowledged = syncing.reduce((sum, { acknowledged: ids }) => sum + ids.size, 0)
          if (acknowledged === acknowledgedBeforeStop) enough.resolve(undefined)
        }),
      )
      await enough.promise
      first.child.kill('SIGTERM')

      expect((await first.ended).code).toBe(0)
      await Promise.all(loops)
      while ((await feed.next()) !== null);

      const second = await serveOn(databaseUrl, ...words)
      for (const { kiosk, sent, acknowledged } of syncing) {
        const { outcomes } = await syncAs(store, kiosk, sent)
        for (const { commandId, outcome } of outcomes)
          expect([commandId, outcome]).toEqual([
            commandId,
            acknowledged.has(commandId) ? 'duplicate' : expect.stringMatching(/^(?:duplicate|accepted)$/u),
          ])
        expect(outcomesOf(await syncAs(store, kiosk, sent))).toEqual(sent.map(() => 'duplicate'))
      }
      second.child.kill('SIGTERM')
      await second.ended

      const { db, close } = await openDatabase({ url: databaseUrl, dataDirectory: data })
      const orders = await db.selectFrom('letter_order').select('command_id').execute()
      await close()
      const sent = syncing.flatMap((one) => one.sent.map(({ commandId }) => commandId))
      expect(orders.map(({ command_id }) => command_id).sort()).toEqual(sent.sort())
    },
  )
})

interface Syncing {
  kiosk: TestKiosk
  sent: Command[]
  acknowledged: Set<string>
}

/** One command after the other, for as long as the store answers. */
async function syncUntilRefused(
  store: TestStore,
  { kiosk, sent, acknowledged }: Syncing,
  onAcknowledged: () => void,
) {
  for (const nationalId of syntheticNationalIds(100)) {
    const command = orderCommand(store, kiosk, nationalId)
    sent.push(command)
    try {
      await syncAs(store, kiosk, [command])
    } catch {
      return
    }
    acknowledged.add(command.commandId)
    onAcknowledged()
  }
}

/** A store in another process, as the helpers for tests know stores. */
async function reach(url: string, data: string, invite: () => Promise<string>): Promise<TestStore> {
  const keys = await readKeyFile(keyFileOf(data))
  const central = createTestCentral(null as never, { keys, clock: () => new Date() })
  return { url, central, invite, stop: () => Promise.resolve() }
}

async function helpDesk(store: TestStore, run: (...words: string[]) => Promise<string[]>): Promise<string> {
  const printed = await run('staff', 'add', 'help-desk', 'help_desk')
  const activationCode = printed.at(-1) ?? ''
  return tokenIn(await askToActivate(store, { username: 'help-desk', activationCode }))
}
