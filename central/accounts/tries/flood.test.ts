import { expect, it } from 'vitest'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { inventNationalId } from '../../letters/testLetters.ts'
import { createBoundedWork } from '../../http/boundedWork.ts'
import { enrolTestKiosk, syncAs } from '../../testKiosk.ts'
import { refusalOf, startAccounts } from '../testAccounts.ts'

describeOnBoth('a flood of sign-ins', (open) => {
  it('is sent away but for some, costs those no try, and leaves room for kiosks that sync', async () => {
    const { store, central, kiosk, someone, tryPassword } = await startAccounts(await open())
    const { visitId } = await someone()
    const bounded = createBoundedWork({ atOnce: 2, waiting: 8 })
    const released = Promise.withResolvers<boolean>()
    central.passwords.verify = () => bounded(() => released.promise)
    const sentAway = Promise.withResolvers<undefined>()
    let away = 0

    const kiosks = await Promise.all(Array.from({ length: 8 }, () => enrolTestKiosk(store)))
    const flood = Array.from({ length: 40 }, async (_, index) => {
      const from = kiosks[index % kiosks.length]
      const answer = await tryPassword(
        { visitId, nationalId: inventNationalId() },
        'Wrong 123',
        from ? { from } : {},
      )
      if (answer.status === 503 && (away += 1) === 30) sentAway.resolve(undefined)
      return answer
    })
    await sentAway.promise
    expect((await syncAs(store, kiosk)).outcomes).toEqual([])
    released.resolve(false)

    const answers = (await Promise.all(flood)).map(refusalOf)
    expect(answers.filter((answer) => answer === '503 busy')).toHaveLength(30)
    expect(answers.filter((answer) => answer === '403 sign_in_refused')).toHaveLength(10)
    const rows = await central.db.selectFrom('sign_in_try').select('tries').execute()
    expect(rows.reduce((sum, { tries }) => sum + tries, 0)).toBe(10)
  })
})
