import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import { listChains } from '../audit/chain.repository.ts'
import { verifyAudit } from '../audit/verify.service.ts'
import type { Central } from '../central.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { createKeys } from '../keys/keys.ts'
import { orderStatus } from '../letters/status.ts'
import { inventNationalId, registerPerson, send } from '../letters/testLetters.ts'
import { orderCommand } from '../testCommand.ts'
import { ask } from '../testHttp.ts'
import { enrolTestKiosk, outcomesOf, syncAs, tokenOf } from '../testKiosk.ts'
import { startTestStore } from '../testStore.ts'
import { storePopulation } from '../register/seed/storePopulation.ts'
import { createPopulation } from '../register/seed/population.ts'
import { backUp } from './backup.service.ts'
import { restore } from './restore.service.ts'

let drawn = 0
const someReference = () =>
  createReferenceNumber((count) => Uint8Array.from({ length: count }, () => (drawn = (drawn * 31 + 7) % 251)))

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-backup-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** A store that has been used, and a backup of it. */
async function start(open: Open) {
  const dataDirectory = temporaryDirectory()
  const store = await startTestStore(await open(), { dataDirectory })
  onTestFinished(store.stop)
  const { central } = store
  await storePopulation(central.db, createPopulation().slice(0, 60))
  const kiosk = await enrolTestKiosk(store)
  const references = [someReference(), someReference()]
  const persons = [await registerPerson(central.db), inventNationalId()]
  const commands = persons.map((nationalId, index) =>
    orderCommand(store, kiosk, nationalId, { action: { referenceNumber: references[index] ?? '' } }),
  )
  await syncAs(store, kiosk, commands)
  await send(central)
  const backups = temporaryDirectory()
  return { store, central, kiosk, references, path: await backUp(central, backups), backups }
}

/** Another machine with the same keys. */
async function emptyStore(open: Open, { keys }: Central, overrides: Partial<Central> = {}) {
  const store = await startTestStore(await open(), {
    keys,
    dataDirectory: temporaryDirectory(),
    ...overrides,
  })
  onTestFinished(store.stop)
  // The test's own office; a restore brings the store's.
  await store.central.db.deleteFrom('office').execute()
  return store
}

describeOnBoth('a backup', (open) => {
  it('restored elsewhere is the same store: its answers, its audit log, and what kiosks were told since', async () => {
    const { store, central, kiosk, references, path } = await start(open)
    const later = [
      orderCommand(store, kiosk, inventNationalId()),
      orderCommand(store, kiosk, inventNationalId()),
    ]
    expect(outcomesOf(await syncAs(store, kiosk, later))).toEqual(['accepted', 'accepted'])
    const known = await syncAs(store, kiosk)
    const chains = await listChains(central.db)
    const letters = await Promise.all(references.map((reference) => orderStatus(central, reference)))

    const restored = await emptyStore(open, central)
    await restore(restored.central, path)

    expect(await listChains(restored.central.db)).toEqual(chains)
    expect((await verifyAudit(restored.central)).problems).toEqual([])
    expect(await Promise.all(references.map((one) => orderStatus(restored.central, one)))).toMatchObject(
      letters.map((letter) => ({ state: letter?.state, reason: letter?.reason, batch: letter?.batch })),
    )
    const reference = async (url: string) =>
      (await ask(`${url}/v1/reference`, { token: await tokenOf({ ...store, url }, kiosk) })).text
    expect(await reference(restored.url)).toBe(await reference(store.url))

    // What was acknowledged after the backup comes again, from the kiosk, which was told that it is not covered.
    const back = { ...kiosk, cursor: 0 }
    const met = await syncAs(restored, back)
    expect(met.incarnation).not.toBe(known.incarnation)
    expect(new Date(known.coveredUntil).getTime()).toBeLessThan(central.clock().getTime())
    expect(outcomesOf(await syncAs(restored, back, later))).toEqual(['accepted', 'accepted'])
    expect(outcomesOf(await syncAs(restored, back, later))).toEqual(['duplicate', 'duplicate'])
    const orders = await restored.central.db.selectFrom('letter_order').select('command_id').execute()
    expect(orders).toHaveLength(4)
  })

  it('is refused where it does not belong, with a sentence, and then nothing has changed', async () => {
    const { store, central, path, backups } = await start(open)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(path)
    const changed = (name: string, content: Buffer) => {
      const file = join(backups, name)
      writeFileSync(file, content)
      return file
    }
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40)
    const restored = await emptyStore(open, central)
    const into = (file: string, keys = central.keys) => restore({ ...restored.central, keys }, file)

    await expect(restore(central, path)).rejects.toThrow('in use already')
    await expect(into(changed('other', Buffer.from('something else')))).rejects.toThrow('no backup')
    await expect(into(changed('short', bytes.subarray(0, bytes.length - 30)))).rejects.toThrow('cut short')
    await expect(into(changed('flipped', flipped))).rejects.toThrow('damaged')
    await expect(into(path, createKeys())).rejects.toThrow('keys of another store')
    expect(await restored.central.db.selectFrom('person').selectAll().execute()).toEqual([])
    await into(path)
    expect(await restored.central.db.selectFrom('person').selectAll().execute()).toHaveLength(61)
    expect(bytes.includes('Storgata')).toBe(false)
    await store.stop()
  })
})
