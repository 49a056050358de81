import { expect, it } from 'vitest'
import { answerOf, refusalOf, secretIn } from '../../central/accounts/testAccounts.ts'
import { describeOnBoth } from '../../central/database/testDatabases.ts'
import { inventNationalId } from '../../central/letters/testLetters.ts'
import { answerFile } from './movers.ts'
import { openOffice, type Office } from './visit.ts'

const day = 24 * 60
const newAddress = {
  street: 'Čáhppesgeaidnu',
  houseNumber: 12,
  houseLetter: null,
  dwellingNumber: 'H0203',
  postCode: '9730',
  careOf: null,
}

describeOnBoth('one person’s whole story', (open) => {
  it('goes from the first letter to the one that came back, and each refusal on the way is told', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { central, post, does, orders, posts, becameOf, register, signsIn, signsInByLetter, pass } = office
    const kari = await office.someone()

    // Order and letter; a second while the first is on its way makes none.
    const first = await orders(kari)
    await posts()
    expect(await becameOf(first)).toBe('posted')
    const tooSoon = await orders(kari)
    await posts()
    expect(await becameOf(tooSoon)).toBe('refused: on_its_way')
    const codeOf = await office.codesOf(kari)

    // Registration by a code of the letter, then sign-in by text message and by letter.
    expect(refusalOf(await register(kari, () => 'WRONG'))).toBe('403 code_refused')
    answerOf(await register(kari, codeOf))
    let visitor = await signsIn(kari)
    visitor = await signsInByLetter(kari, codeOf)
    expect((await office.lettersOf(visitor)).map(({ state }) => state)).toEqual(['refused', 'posted'])

    // A forgotten password.
    await office.messages()
    answerOf(await post('passwords/forgotten', { visitId: kari.visitId, nationalId: kari.nationalId }))
    const { signInId } = await office.startSignIn(kari, secretIn(await office.messages()))
    const chosen = { signInId, password: 'Bekkelia 12', repeated: 'Bekkelia 12' }
    answerOf(await post('passwords/new', chosen))
    visitor = await office.enterCode(signInId, secretIn(await office.messages()))
    expect(refusalOf(await post('sign-ins', { ...idOf(kari), password: 'Fjelltopp 7' }))).toBe(
      '403 sign_in_refused',
    )

    // A move, to the register and back.
    const move = { movers: [kari.personId], newAddress, moveDate: '2026-05-14' }
    expect(await does(kari, { kind: 'move.report', move })).toBe('command.not_applied')
    const faraway = { ...move, moveDate: '2026-08-01' }
    await does(kari, { kind: 'move.report', move: faraway }, visitor)
    expect((await office.movesOf(visitor))[0]).toMatchObject({ state: 'rejected', reason: 'move_date' })
    await does(kari, { kind: 'move.report', move }, visitor)
    const [reported] = await office.movesOf(visitor)
    expect(reported).toMatchObject({ state: 'accepted', place: 'KARASJOK' })
    await office.runs('moves hand-over')
    pass(day)
    await office.runs('moves answers', answerFile(central, reported?.moveId ?? ''))
    const now = await signsIn(kari, chosen.password)
    expect((await office.movesOf(now))[0]).toMatchObject({ state: 'registered' })

    // A block makes every code useless, and a new letter may be ordered though the first is on its way.
    expect(await does(kari, { kind: 'letter.block', nationalId: kari.nationalId }, now)).toBe(
      'block.in_force',
    )
    expect(await signInStep(office, kari, chosen.password)).toBe('order_letter')
    const second = await orders(kari, now)
    await posts()
    expect(await becameOf(second)).toBe('posted')

    // It comes back: no other before the address has been corrected.
    await office.runs('letters returned', second)
    expect(await becameOf(second)).toBe('returned')
    pass(1)
    const third = await orders(kari, now)
    await posts()
    expect(await becameOf(third)).toBe('refused: returned_address')
    pass(1)
    await central.db
      .updateTable('person')
      .set({ changed_at: central.clock() })
      .where('person_id', '=', kari.personId)
      .execute()
    pass(1)
    const fourth = await orders(kari, await signsIn(kari, chosen.password))
    await posts()
    expect(await becameOf(fourth)).toBe('posted')
    pass(30 * day)
    expect((await office.lettersOf(await signsIn(kari, chosen.password)))[0]?.state).toBe(
      'presumed_delivered',
    )
    expect(await office.runs('audit verify')).toEqual([
      expect.stringContaining('The audit log is whole') as string,
    ])
  })

  it('is told the same at the kiosk for every number, whatever the rules say of it', async () => {
    const office = await openOffice(await open({ asStore: true }))
    const { someone, orders, posts, becameOf, post, pass } = office
    const usual = await someone()
    const numbers = {
      nobody: { ...(await someone()), nationalId: inventNationalId() },
      dead: await someone({ status: 'dead' }),
      protected: await someone({ grading: 'strengtFortrolig' }),
      child: await someone({ birthDate: '2020-01-01' }),
      'without an address': await someone({ addresses: [] }),
    }

    const answers = new Set<string>()
    for (const who of [usual, ...Object.values(numbers)]) {
      const reference = await orders(who)
      await posts()
      expect(await becameOf(reference)).toBe(who === usual ? 'posted' : 'refused: referred')
      answers.add((await post('letter-status', { referenceNumber: reference })).text)
    }
    expect(answers.size).toBe(1)

    // Two letters a month are what nobody in particular may have made for somebody.
    pass(10 * day)
    await orders(usual)
    await posts()
    pass(10 * day)
    const third = await orders(usual)
    await posts()
    expect(await becameOf(third)).toBe('refused: quota')
  })
})

function idOf({ visitId, nationalId }: { visitId: string; nationalId: string }) {
  return { visitId, nationalId }
}

async function signInStep(
  { startSignIn, post }: Office,
  who: { nationalId: string; visitId: string },
  password: string,
): Promise<string> {
  const { signInId } = await startSignIn(who, password)
  return answerOf<{ next: { kind: string } }>(await post('sign-ins/letter-code', { signInId })).next.kind
}
