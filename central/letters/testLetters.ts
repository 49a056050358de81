import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parseNationalId } from '../../shared/domain/nationalId.ts'
import { createReferenceNumber, type ReferenceNumber } from '../../shared/domain/referenceNumber.ts'
import type { Central } from '../central.ts'
import type { Database } from '../database/database.ts'
import { createTestCentral } from '../testCentral.ts'
import type { AddressForm, AddressKind, RegisterTables } from '../register/register.table.ts'
import type { LetterPolicy } from '../../shared/domain/letter.ts'
import { applyLetterBlock, type LetterBlock } from './block.service.ts'
import { letterCommands } from './commands.ts'
import { applyLetterOrders, type LetterOrder } from './order.service.ts'
import { markPosted } from './posted.service.ts'
import { produceLetters } from './production/production.service.ts'

export type Clock = { now: Date }

/** A store with nothing but a database, a folder of its own and a clock that the test turns. */
export function testCentral(db: Database, clock: Clock = { now: new Date('2026-05-12T10:00:00Z') }): Central {
  return createTestCentral(db, { dataDirectory: temporaryDirectory(), clock: () => clock.now })
}

/** The test's own, gone when it is finished. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-letters-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** @returns the lines that the command printed */
export async function runLetters(central: Central, name: string, ...parameters: string[]): Promise<string[]> {
  const lines: string[] = []
  const command = letterCommands.find((candidate) => candidate.name === name)
  await command?.run(central, parameters, (line) => lines.push(line))
  return lines
}

export interface TestPerson {
  nationalIds?: string[]
  status?: RegisterTables['person']['status']
  grading?: RegisterTables['person']['grading']
  birthDate?: string
  changedAt?: Date
  givenName?: string
  addresses?: { kind: AddressKind; content: AddressForm; validFrom?: string }[]
}

export const storgata: AddressForm = { form: 'road', street: 'Storgata', houseNumber: 12, postCode: '0184' }

/** Registers an ordinary grown-up in Storgata, unless told otherwise; returns a number of theirs. */
export async function registerPerson(db: Database, person: TestPerson = {}): Promise<string> {
  const person_id = randomUUID()
  const nationalIds = person.nationalIds ?? [inventNationalId()]
  await db
    .insertInto('person')
    .values({
      person_id,
      given_name: person.givenName ?? 'Ærlig',
      middle_name: null,
      family_name: 'Østers',
      birth_date: person.birthDate ?? '1944-02-29',
      status: person.status ?? 'resident',
      grading: person.grading ?? 'ugradert',
      household_id: null,
      ...(person.changedAt ? { changed_at: person.changedAt } : {}),
    })
    .execute()
  for (const [index, national_id] of nationalIds.entries()) {
    await db
      .insertInto('person_national_id')
      .values({ national_id, person_id, current: index === 0 })
      .execute()
  }
  for (const { kind, content, validFrom } of person.addresses ?? [
    { kind: 'bostedsadresse', content: storgata },
  ]) {
    const address = { address_id: randomUUID(), person_id, kind, content: JSON.stringify(content) }
    await db
      .insertInto('address')
      .values({ ...address, valid_from: validFrom ?? '2001-01-01', valid_to: null })
      .execute()
  }
  return nationalIds[0] ?? ''
}

/** Orders a letter as sync does; returns its reference. */
export async function order(
  central: Central,
  nationalId: string,
  changes: Partial<LetterOrder> = {},
): Promise<ReferenceNumber> {
  const referenceNumber = createReferenceNumber((count) => randomBytes(count))
  const order: LetterOrder = {
    commandId: randomUUID(),
    kioskId: randomUUID(),
    nationalId,
    referenceNumber,
    language: 'nb',
    assurance: 'anonymous',
    personId: null,
    confirmedMobile: false,
    ...changes,
  }
  await applyLetterOrders(central, central.db, [order], central.clock())
  return referenceNumber
}

/** Blocks a person's codes as sync does. */
export async function block(
  central: Central,
  nationalId: string,
  changes: Partial<LetterBlock> = {},
): Promise<void> {
  await applyLetterBlock(central, central.db, {
    commandId: randomUUID(),
    kioskId: randomUUID(),
    nationalId,
    personId: null,
    receivedAt: central.clock(),
    ...changes,
  })
}

/** What waits is produced and posted. */
export async function send(central: Central): Promise<void> {
  const { batchId } = await produceLetters(central)
  if (batchId !== null) await markPosted(central, batchId)
}

/** Somebody in the register, a store, and a calendar. */
export async function startLetters(db: Database, policy: Partial<LetterPolicy> = {}) {
  const clock = { now: new Date('2026-05-12T10:00:00Z') }
  const central = testCentral(db, clock)
  central.letterPolicy = { ...central.letterPolicy, ...policy }
  const nationalId = await registerPerson(db)
  const personId = await personIdOf(db, nationalId)
  const pass = (days: number) => (clock.now = new Date(clock.now.getTime() + days * 86_400_000))
  return {
    central,
    db,
    nationalId,
    personId,
    pass,
    correctAddress: () => changeAddress(central, personId),
    identified: { personId, assurance: 'minid' as const },
  }
}

/** The register has taken in something new about them. */
export async function changeAddress({ db, clock }: Central, personId: string): Promise<void> {
  await db.updateTable('person').set({ changed_at: clock() }).where('person_id', '=', personId).execute()
}

export async function personIdOf(db: Database, nationalId: string): Promise<string> {
  const person = await db
    .selectFrom('person_national_id')
    .select('person_id')
    .where('national_id', '=', nationalId)
    .executeTakeFirstOrThrow()
  return person.person_id
}

let invented = 0
/** A valid synthetic number (month + 80) that nobody has yet. */
export function inventNationalId(): string {
  for (; invented < 28 * 100_000; invented += 1) {
    const day = String(1 + Math.floor(invented / 100_000)).padStart(2, '0')
    const parsed = parseNationalId(`${day}8190${String(invented % 100_000).padStart(5, '0')}`, 'demo')
    if (!parsed.ok) continue
    invented += 1
    return parsed.nationalId
  }
  throw new Error('Every number of January 1990 is taken.')
}

/** As after a restart: the files a batch should have, and nothing else. */
export function spoolFiles(central: Central): string[] {
  return readdirSync(join(central.dataDirectory, 'spool')).sort()
}
