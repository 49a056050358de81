import { randomBytes, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { letterPolicies } from '../../../shared/domain/letter.ts'
import { createReferenceNumber } from '../../../shared/domain/referenceNumber.ts'
import { answerOf, refusalOf, secretIn, startAccounts } from '../testAccounts.ts'
import { describeOnBoth, type Open } from '../../database/testDatabases.ts'
import { actionCommand } from '../../testCommand.ts'
import { enrolTestKiosk, syncAs } from '../../testKiosk.ts'
import { inventNationalId } from '../../letters/testLetters.ts'
import { orderStatus } from '../../letters/status.ts'
import { produceLetters } from '../../letters/production/production.service.ts'

const mobile = '+47 900 00 001'

async function start(open: Open) {
  const office = await startAccounts(await open())
  const { central, store, kiosk, post, messages } = office
  central.letterPolicy = letterPolicies.activation_letter

  const asks = (who: { nationalId: string; visitId: string }, number = mobile) =>
    post('mobile-confirmations', {
      nationalId: who.nationalId,
      visitId: who.visitId,
      mobile: number,
      language: 'nb',
    })
  const enters = (confirmationId: string, code: string, from = kiosk) =>
    post('mobile-confirmations/code', { confirmationId, code }, undefined, from)

  async function confirms(who: { nationalId: string; visitId: string }): Promise<string> {
    const { confirmationId } = answerOf<{ confirmationId: string }>(await asks(who))
    answerOf(await enters(confirmationId, secretIn(await messages()).toLowerCase()))
    return confirmationId
  }

  /** @returns what becomes of it */
  async function orders(
    who: { nationalId: string; visitId: string },
    mobileConfirmationId: string,
    at = kiosk,
  ): Promise<string> {
    const referenceNumber = createReferenceNumber(randomBytes)
    const { nationalId, visitId } = who
    const order = { kind: 'letter.order', nationalId, referenceNumber, language: 'nb' } as const
    const changes = { header: { visitId }, content: { visitId } }
    await syncAs(store, at, [actionCommand(store, at, { ...order, mobileConfirmationId }, changes)])
    await produceLetters(central)
    const status = await orderStatus(central, referenceNumber)
    return status?.reason ?? status?.state ?? ''
  }
  return { ...office, asks, enters, confirms, orders }
}

/** Rule: PIN-code letters 11. */
describeOnBoth('an activation letter', (open) => {
  it('is made for who has the telephone they named, in the same visit, with the same number', async () => {
    const { store, someone, confirms, orders } = await start(open)
    const [kari, ola] = [await someone(), await someone()]
    const confirmed = await confirms(kari)
    const elsewhere = await enrolTestKiosk(store)

    expect(await orders(kari, randomUUID())).toBe('mobile_unconfirmed')
    expect(await orders({ ...kari, visitId: ola.visitId }, confirmed)).toBe('mobile_unconfirmed')
    expect(await orders({ ...kari, nationalId: ola.nationalId }, confirmed)).toBe('mobile_unconfirmed')
    expect(await orders(kari, confirmed, elsewhere)).toBe('mobile_unconfirmed')
    expect(await orders(kari, confirmed)).toBe('produced')
  })

  it('needs the right code, in time, at the same kiosk, within three tries', async () => {
    const { store, someone, asks, enters, messages, orders, pass } = await start(open)
    const kari = await someone()
    const elsewhere = await enrolTestKiosk(store)
    const asked = async () => answerOf<{ confirmationId: string }>(await asks(kari)).confirmationId

    const first = await asked()
    const code = secretIn(await messages())
    expect(refusalOf(await enters(first, code, elsewhere))).toBe('403 code_refused')
    for (let tries = 0; tries < 3; tries += 1)
      expect(refusalOf(await enters(first, 'WRONG'))).toBe('403 code_refused')
    expect(refusalOf(await enters(first, code))).toBe('403 code_refused')
    expect(await orders(kari, first)).toBe('mobile_unconfirmed')

    const second = await asked()
    const tooLate = secretIn(await messages())
    pass(10)
    expect(refusalOf(await enters(second, tooLate))).toBe('403 code_refused')
  })

  it('sends no codes without end, none to what is no mobile number, and the same for a number of nobody', async () => {
    const { central, someone, asks, messages, pass } = await start(open)
    const kari = await someone()
    const nobody = { nationalId: inventNationalId(), visitId: randomUUID() }

    expect(refusalOf(await asks(kari, '22 07 70 00'))).toBe('422 mobile_invalid')
    expect(refusalOf(await asks({ ...kari, nationalId: '01010100000' }))).toBe('400 national_id_invalid')
    for (let count = 0; count < 3; count += 1) answerOf(await asks(kari))
    expect(refusalOf(await asks(kari))).toBe('429 too_many_attempts')
    answerOf(await asks(nobody))
    expect(await messages()).toHaveLength(4)
    for (let count = 4; count < 30; count += 1) answerOf(await asks({ ...kari, visitId: randomUUID() }))
    expect(refusalOf(await asks({ ...kari, visitId: randomUUID() }))).toBe('429 too_many_attempts')

    const known = JSON.stringify(await central.db.selectFrom('mobile_confirmation').selectAll().execute())
    expect(known).not.toContain(kari.nationalId)
    expect(known).not.toContain('90000001')
    pass(60 * 24 * 9)
    answerOf(await asks(kari))
    expect(await central.db.selectFrom('mobile_confirmation').select('visit_id').execute()).toHaveLength(1)
  })
})
