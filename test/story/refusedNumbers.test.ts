import { expect, it } from 'vitest'
import { letterPolicies } from '../../shared/domain/letter.ts'
import { createReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Action } from '../../shared/wire/action.ts'
import { randomBytes } from 'node:crypto'
import { password, refusalOf } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { inventNationalId } from '../../central/letters/testLetters.ts'
import { signInTestStaff } from '../../central/staff/testStaff.ts'
import { bearer } from '../../central/testCallers.ts'
import { actionCommand } from '../../central/testCommand.ts'
import { outcomesOf, syncAs } from '../../central/testKiosk.ts'
import { openCounter } from './counter.ts'
import { openOffice } from './visit.ts'

/** Of the form of real numbers, and of somebody who is born in 2039: nobody’s yet. */
const unborn = '31123950057'
const misspelt = '01819000000'

/** Rules: National identity numbers, MinID accounts 4. */
describeOnBoth('a number', (open) => {
  it('of the other world, or that can be nobody’s, is refused wherever one is typed', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, store, kiosk, member, tryPassword, post } = office
    central.letterPolicy = letterPolicies.activation_letter
    const { visitId } = await member()
    const helpDesk = bearer(await signInTestStaff(store, 'help_desk'))
    const { releases, verifies } = await openCounter(office)

    for (const nationalId of [unborn, misspelt]) {
      const who = { visitId, nationalId, personId: visitId }
      for (const answer of [
        await tryPassword(who, password),
        await post('registrations', { visitId, nationalId }),
        await post('passwords/forgotten', { visitId, nationalId }),
        await releases(who),
      ])
        expect(refusalOf(answer)).toBe('400 national_id_invalid')
      await expect(verifies(who)).rejects.toThrow('400 {"error":"national_id_invalid"')

      const block = await post('help-desk/blocks', { nationalId }, helpDesk)
      const order = await post('help-desk/orders', { nationalId, language: 'nb' }, helpDesk)
      expect([block, order].map(refusalOf)).toEqual(['400 no_national_id', '400 no_national_id'])

      const referenceNumber = createReferenceNumber(randomBytes)
      const actions: Action[] = [
        { kind: 'letter.order', nationalId, referenceNumber, language: 'nb' },
        { kind: 'letter.block', nationalId },
      ]
      const commands = actions.map((action) => actionCommand(store, kiosk, action))
      expect(outcomesOf(await syncAs(store, kiosk, commands))).toEqual(['refused', 'refused'])
    }
  })

  it('is answered the same for nobody, someone dead, someone without an account, and a wrong password', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, someone, member, tryPassword } = office
    const kari = await member()
    const dead = await member()
    await central.db
      .updateTable('person')
      .set({ status: 'dead' })
      .where('person_id', '=', dead.personId)
      .execute()

    const answers = [
      await tryPassword(kari, 'Wrong 123'),
      await tryPassword(await someone(), password),
      await tryPassword(dead, password),
      await tryPassword({ ...kari, nationalId: inventNationalId() }, password),
    ]
    expect(answers.map(refusalOf)).toContain('403 sign_in_refused')
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    const { verifies } = await openCounter(office)
    await expect(verifies(dead)).rejects.toThrow('404 {"error":"no_such_person"')
  })
})
