import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Central } from '../../central.ts'
import type { Database } from '../../database/database.ts'
import { describeOnBoth } from '../../database/testDatabases.ts'
import { importPostCodes } from './importPostCodes.command.ts'
import { readPostalRegister } from './testPostalRegister.ts'

describeOnBoth('postcodes import', (open) => {
  it('replaces all post codes by those of a file in Windows-1252', async () => {
    const db = await open()
    const file = write(['0001\tOSLO\t0301\tOSLO\tP', '9730\tKÁRÁŠJOHKA\t5610\tKARASJOK\tB', ''].join('\r\n'))
    expect(await run(db, file)).toEqual(['Imported 2 post codes (1 P, 1 B); they replace 5137.'])
    expect(await postCodes(db)).toEqual([
      { post_code: '0001', place: 'OSLO', municipality_number: '0301', municipality: 'OSLO', category: 'P' },
      {
        post_code: '9730',
        place: 'KÁRÁŠJOHKA',
        municipality_number: '5610',
        municipality: 'KARASJOK',
        category: 'B',
      },
    ])
  })

  it('changes nothing when a line is bad, and tells which', async () => {
    const db = await open()
    const before = await postCodes(db)
    const file = write('0001\tOSLO\t0301\tOSLO\tP\n1\tX\t0301\tOSLO\tP\n0002\tOSLO\n')
    await expect(run(db, file)).rejects.toThrow(
      'Nothing was changed. 2 bad lines:\n  2: post code “1” is not four digits\n  3: has 2 columns instead of 5',
    )
    expect(await postCodes(db)).toEqual(before)
  })

  it('says so when no file is named, or none is there', async () => {
    const db = await open()
    await expect(run(db)).rejects.toThrow('Which file?')
    await expect(run(db, '/nowhere/post.txt')).rejects.toThrow('There is no file /nowhere/post.txt.')
  })

  it('takes the whole official list', async (context) => {
    const official = readPostalRegister(context)
    const db = await open()
    const file = write(official.map((columns) => columns.join('\t')).join('\r\n'))
    expect(await run(db, file)).toEqual([
      'Imported 5137 post codes (1756 P, 66 B, 4 S, 3311 G); they replace 5137.',
    ])
    const places = (await postCodes(db)).map(({ place }) => place)
    expect(places).toEqual(official.map(([, place]) => place))
  })
})

async function run(db: Database, ...parameters: string[]): Promise<string[]> {
  const printed: string[] = []
  await importPostCodes.run({ db } as Central, parameters, (line) => printed.push(line))
  return printed
}

function postCodes(db: Database) {
  return db.selectFrom('post_code').selectAll().orderBy('post_code').execute()
}

/** A file as Posten delivers it. @returns its path */
function write(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'post-codes-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'Postnummerregister-ansi.txt')
  writeFileSync(path, Buffer.from(text.replaceAll('Š', '\x8a'), 'latin1'))
  return path
}
