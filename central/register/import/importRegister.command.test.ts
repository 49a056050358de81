import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../database/database.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { createTestCentral } from '../../testCentral.ts'
import { storedRegister } from '../person.repository.ts'
import { exampleNationalIds } from '../seed/exampleNationalIds.ts'
import { createPopulation } from '../seed/population.ts'
import { importRegister } from './importRegister.command.ts'
import { personRecord, recordsOf } from './testRecords.ts'

describeOnBoth('register import', (open) => {
  it('takes in thousands of persons with all that a register knows of them', async () => {
    const db = await open()
    const population = createPopulation()
    const printed = await run(db, write(recordsOf(population)))

    expect(printed).toHaveLength(Math.ceil(population.length / 1000))
    expect(printed.at(-1)).toBe(`${population.length} persons imported, 0 lines refused`)
    expect(await count(db, 'person')).toBe(population.length)
    expect(await count(db, 'address')).toBe(population.flatMap(({ addresses }) => addresses).length)
    expect(await count(db, 'parental_responsibility')).toBe(
      population.flatMap(({ parentIds = [] }) => parentIds).length,
    )
    expect(await count(db, 'awaited_person')).toBe(0)
    const access = { actor: 'test', purpose: 'show own data' as const }
    expect(await storedRegister.lookUp(db, exampleNationalIds.endedDNumber, access)).toMatchObject({
      nationalId: exampleNationalIds.formerDNumberHolder,
      givenName: 'Ruoná',
    })
    const entries = await db.selectFrom('audit_entry').select(['actor', 'action']).execute()
    expect(entries).toContainEqual({ actor: 'operator', action: 'register.imported' })
  })

  it('lists refused lines beside the file, for its owner only, and goes on after them', async () => {
    const db = await open()
    const secret = personRecord({ birthDate: '17.03.1984', givenName: 'Hemmelig' })
    const file = write([personRecord(), secret, personRecord(), '{'])
    const report = `${file}.refused.txt`
    await expect(run(db, file)).rejects.toThrow(`listed with their reasons in ${report}`)

    expect(readFileSync(report, 'utf8')).toBe('line 2: birth_date_form\nline 4: not_json\n')
    expect(statSync(report).mode & 0o777).toBe(0o600)
    expect(await count(db, 'person')).toBe(2)

    writeFileSync(file, JSON.stringify(personRecord()))
    await run(db, file)
    expect(existsSync(report)).toBe(false)
  })

  it('says so when no file is named, none is there, or nothing can be written beside it', async () => {
    const db = await open()
    await expect(run(db)).rejects.toThrow('Which file?')
    await expect(run(db, tmpdir())).rejects.toThrow(`There is no file ${tmpdir()}.`)
    const blocked = write([])
    mkdirSync(`${blocked}.refused.txt`)
    await expect(run(db, blocked)).rejects.toThrow("that can't be written")
  })
})

async function run(db: Database, ...parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  await importRegister.run(createTestCentral(db), parameters, (line) => printed.push(line))
  return printed
}

async function count(
  db: Database,
  table: 'person' | 'address' | 'parental_responsibility' | 'awaited_person',
): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

/** A file as a register delivers it. @returns its path */
function write(lines: (object | string)[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'register-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'persons.jsonl')
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}
