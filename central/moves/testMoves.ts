import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { MoveNotification, NewAddress } from '../../shared/domain/move.ts'
import type { Central } from '../central.ts'
import type { Database } from '../database/database.ts'
import { inventNationalId } from '../letters/testLetters.ts'
import { residence, storePerson } from '../register/testPerson.ts'
import { createTestCentral } from '../testCentral.ts'
import { moveCommands } from './commands.ts'
import { applyMoveConfirmation } from './confirm.service.ts'
import { applyMoveReport, type MoveReport } from './report/report.service.ts'

export const newAddress: NewAddress = {
  street: 'Čáhppesgeaidnu',
  houseNumber: 12,
  houseLetter: 'B',
  dwellingNumber: 'H0203',
  postCode: '9730',
  careOf: null,
}

/** A store with a folder of its own. */
export function movesCentral(db: Database, overrides: Partial<Central> = {}): Central {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'skranke-moves-'))
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
  return createTestCentral(db, { dataDirectory, ...overrides })
}

type GivenPerson = Parameters<typeof storePerson>[1]

/** Somebody who lives in Bekkelia. @returns the person's id */
export function storeResident(db: Database, person: GivenPerson = {}): Promise<string> {
  return storePerson(db, { nationalIds: [inventNationalId()], addresses: [residence], ...person })
}

/** Two who are married, with a child of theirs, and one of the wife and a man who lives elsewhere. */
export async function storeFamily(db: Database) {
  const household_id = randomUUID()
  const other = await storeResident(db, { given_name: 'Annen' })
  const wife = await storeResident(db, { household_id, given_name: 'Kone' })
  const husband = await storeResident(db, { household_id, given_name: 'Mann', spouse_id: wife })
  await db.updateTable('person').set({ spouse_id: husband }).where('person_id', '=', wife).execute()
  const child = { household_id, birth_date: '2018-05-01' }
  const common = await storeResident(db, { ...child, given_name: 'Felles', parentIds: [wife, husband] })
  const hers = await storeResident(db, { ...child, given_name: 'Hennes', parentIds: [wife, other] })
  return { wife, husband, common, hers, other }
}

/** Reports a move as sync does. @returns its id */
export async function reportMove(
  central: Central,
  reporterId: string,
  { others = [], address = {}, ...changes }: Partial<MoveReport> & MoveChanges = {},
): Promise<string> {
  const move: MoveNotification = {
    movers: [reporterId, ...others],
    newAddress: { ...newAddress, ...address },
    moveDate: changes.moveDate ?? '2026-05-20',
  }
  const report: MoveReport = {
    reporterId,
    assurance: 'minid',
    move,
    commandId: randomUUID(),
    kioskId: randomUUID(),
    officeId: 'oslo',
    receivedAt: central.clock(),
    ...changes,
  }
  await central.db.transaction().execute((transaction) => applyMoveReport(central, transaction, report))
  const row = await central.db
    .selectFrom('move')
    .select('move_id')
    .where('command_id', '=', report.commandId)
    .executeTakeFirstOrThrow()
  return row.move_id
}

interface MoveChanges {
  /** Who moves along. */
  others?: string[]
  address?: Partial<NewAddress>
  moveDate?: string
}

/** What somebody who is asked says. */
export function answerMove(
  central: Central,
  moveId: string,
  personId: string,
  confirms = true,
): Promise<void> {
  const answer = { personId, moveId, confirms, kioskId: randomUUID(), officeId: 'oslo' }
  return central.db
    .transaction()
    .execute((transaction) =>
      applyMoveConfirmation(central, transaction, { ...answer, receivedAt: central.clock() }),
    )
}

/** `accepted`, `rejected: referred` */
export async function stateOf({ db }: Central, moveId: string): Promise<string> {
  const { state, reason } = await db
    .selectFrom('move')
    .select(['state', 'reason'])
    .where('move_id', '=', moveId)
    .executeTakeFirstOrThrow()
  return reason === null ? state : `${state}: ${reason}`
}

/** @returns the lines that the command printed */
export async function runMoves(central: Central, name: string, ...parameters: string[]): Promise<string[]> {
  const lines: string[] = []
  const command = moveCommands.find((candidate) => candidate.name === name)
  await command?.run(central, parameters, (line) => lines.push(line))
  return lines
}

/** By kind, each with how many were told. */
export async function noticesTold({ db }: Central): Promise<Record<string, number>> {
  const notices = await db.selectFrom('notice').select('kind').orderBy('kind').execute()
  const counts: Record<string, number> = {}
  for (const { kind } of notices) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
