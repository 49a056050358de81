import { expect, it, onTestFinished } from 'vitest'
import { openKiosk } from '../../electron/kiosk/open.ts'
import type { Problem } from '../../electron/kiosk/problem.ts'
import { backUp } from '../../central/backup/backup.service.ts'
import { restore } from '../../central/backup/restore.service.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { temporaryDirectory } from '../../central/letters/testLetters.ts'
import { createTestCentral } from '../../central/testCentral.ts'
import { startTestStore } from '../../central/testStore.ts'
import type { NationalId } from '../../shared/domain/nationalId.ts'
import { syntheticNationalIds } from '../support/syntheticNationalIds.ts'
import { eventOf, hastySyncPolicy, order, temporaryFolder } from '../support/testKiosk.ts'

const [one, two, three] = syntheticNationalIds(3) as [NationalId, NationalId, NationalId]
const clock = () => new Date()

describeOnBoth('a kiosk whose store was restored from a backup', (open, database) => {
  it('brings by itself what the store had acknowledged since, and nothing happens twice', async () => {
    using folder = temporaryFolder()
    const lost = await startTestStore(await open(), { clock, dataDirectory: temporaryDirectory() }, database)
    const { keys } = lost.central
    const problems: Problem[] = []
    const kiosk = await openKiosk({
      dataDirectory: folder.path,
      storeAddress: lost.url,
      environment: 'demo',
      invitation: await lost.invite(),
      report: (problem) => problems.push(problem),
      syncPolicy: hastySyncPolicy,
    })
    onTestFinished(() => kiosk.close())
    kiosk.startVisit()
    const received = (nationalId: NationalId) => {
      const known = eventOf(kiosk, 'letter.changed', ({ reference }) => reference === placed.reference)
      const placed = order(kiosk, nationalId)
      return known
    }
    const covered = [await received(one), await received(two)]
    const path = await backUp(lost.central, temporaryDirectory())
    const acknowledged = await received(three)
    await lost.stop()

    const db = await open()
    const overrides = { keys, clock, dataDirectory: temporaryDirectory() }
    const again = eventOf(kiosk, 'letter.changed', ({ reference }) => reference === acknowledged.reference)
    await restore(createTestCentral(db, overrides), path)
    const restored = await startTestStore(db, overrides, database, Number(new URL(lost.url).port))
    onTestFinished(restored.stop)
    expect(await again).toEqual(acknowledged)

    const orders = await db.selectFrom('letter_order').select('reference_number').execute()
    const references = [...covered, acknowledged].map(({ reference }) => reference.replaceAll('-', ''))
    expect(orders.map(({ reference_number }) => reference_number).sort()).toEqual(references.sort())
    expect(problems).toContainEqual({ kind: 'incarnation_changed', commandsToSendAgain: 3 })
  })
})
