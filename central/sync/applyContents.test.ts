import { randomBytes, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Action } from '../../shared/wire/action.ts'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { revokeGrantsOf } from '../grants/grant.repository.ts'
import { grantPolicy, issueGrant } from '../grants/grant.service.ts'
import { produceLetters } from '../letters/production/production.service.ts'
import { temporaryDirectory } from '../letters/testLetters.ts'
import { residence, storePerson } from '../register/testPerson.ts'
import { actionCommand } from '../testCommand.ts'
import { syncAs } from '../testKiosk.ts'
import { startWithKiosk } from './testSync.ts'

const nationalId = '17838400574'
const block: Action = { kind: 'letter.block', nationalId }
const lift: Action = { kind: 'letter.lift_suspension' }
const newAddress = {
  street: 'Storgata',
  houseNumber: 12,
  houseLetter: null,
  dwellingNumber: 'H0101',
  postCode: '0184',
  careOf: null,
}

async function start(open: Open) {
  const { store, kiosk, db } = await startWithKiosk(await open())
  const personId = await storePerson(db, { nationalIds: [nationalId], addresses: [residence] })
  const visitId = randomUUID()
  const visit = { kioskId: kiosk.kioskId, visitId, personId, assurance: 'minid' } as const
  const { grant } = await issueGrant(store.central, db, visit)
  /** What the kiosk is told of commands made one after the other in that visit. */
  async function told(actions: Action[], authority: string | null = grant): Promise<string[]> {
    const changes = { header: { visitId }, content: { visitId, grant: authority } }
    const commands = actions.map((action) => actionCommand(store, kiosk, action, changes))
    const { outcomes, events } = await syncAs(store, kiosk, commands)
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']))
    return events.map(({ kind }) => kind)
  }
  const blocks = () =>
    db.selectFrom('letter_block').select(['is_final', 'lifted_at']).orderBy('letter_block_id').execute()
  return { store, db, personId, told, blocks }
}

describeOnBoth('what a visitor had done', (open) => {
  it('is in force at once when it is a block, which is final for its person only', async () => {
    const { told, blocks } = await start(open)

    expect(await told([block], null)).toEqual(['block.in_force'])
    expect(await told([block])).toEqual(['block.in_force'])
    expect(await blocks()).toMatchObject([{ is_final: false }, { is_final: true }])
  })

  it('is undone by its person when somebody unidentified did it, and by nobody else', async () => {
    const { told, blocks } = await start(open)
    await told([block], null)

    expect(await told([lift], null)).toEqual(['command.not_applied'])
    expect(await blocks()).toMatchObject([{ lifted_at: null }])
    expect(await told([lift])).toEqual(['command.applied'])
    expect(await blocks()).toMatchObject([{ lifted_at: expect.any(Date) as Date }])
  })

  it('is a move in the name of whoever is identified, and of nobody else', async () => {
    const { db, personId, told } = await start(open)
    const move = { movers: [personId], newAddress, moveDate: '2026-05-20' }
    const report: Action = { kind: 'move.report', move }
    const confirm: Action = { kind: 'move.confirm', moveId: randomUUID(), confirms: true }

    expect(await told([report, confirm], null)).toEqual(['command.not_applied', 'command.not_applied'])
    expect(await told([report, confirm])).toEqual(['command.applied', 'command.applied'])
    expect(await db.selectFrom('move').selectAll().execute()).toMatchObject([
      { reporter_id: personId, assurance: 'minid', office_id: 'oslo', state: 'accepted' },
    ])
  })

  it('comes to nothing without authority, and the kiosk is told so', async () => {
    const { store, db, personId, told, blocks } = await start(open)
    await revokeGrantsOf(db, personId, store.central.clock())

    expect(await told([lift])).toEqual(['command.not_applied'])
    expect(await blocks()).toEqual([])
  })

  it('suspends codes even when the grant has ended: a block that reaches us is never worth less than a stranger’s', async () => {
    const { store, db, personId, told, blocks } = await start(open)
    await revokeGrantsOf(db, personId, store.central.clock())

    expect(await told([block])).toEqual(['block.in_force'])
    expect(await blocks()).toMatchObject([{ is_final: false }])
  })

  it('happens in the order in which it was done, and is told in it', async () => {
    const { store, db, told } = await start(open)
    const order = (): Action => ({
      kind: 'letter.order',
      nationalId,
      referenceNumber: createReferenceNumber(randomBytes),
      language: 'nb',
    })

    const kinds = await told([order(), order(), block, order(), lift])

    const received = 'letter.received'
    expect(kinds).toEqual([received, received, 'block.in_force', received, 'command.applied'])
    await produceLetters({ ...store.central, dataDirectory: temporaryDirectory() })
    const orders = await db.selectFrom('letter_order').select('state').orderBy('letter_order_id').execute()
    expect(orders.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'produced'])
    const audited = await db.selectFrom('audit_entry').select('action').orderBy('number').execute()
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['letter.ordered', 'letter.blocked', 'letter.suspension_lifted']),
    )
  })

  it('counts against what the grant allows', async () => {
    const { told } = await start(open)

    const kinds = await told(Array.from({ length: grantPolicy.commands + 1 }, () => lift))

    expect(kinds.filter((kind) => kind === 'command.applied')).toHaveLength(grantPolicy.commands)
    expect(kinds.at(-1)).toBe('command.not_applied')
  })
})
