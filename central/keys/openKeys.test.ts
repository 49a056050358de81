import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBoth, type Open } from '../database/testDatabases.ts'
import { createKeyFile } from './keyFile.ts'
import { openKeys } from './openKeys.ts'
import { StartError } from '../startError.ts'

const now = new Date('2026-05-13T10:00:00Z')

function dataDirectory(): { directory: string; path: string } {
  const directory = mkdtempSync(join(tmpdir(), 'skranke-keys-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return { directory, path: join(directory, 'keys', 'keys.json') }
}

/** A store that has started, and the keys of another one. */
async function started(open: Open) {
  const db = await open()
  const { directory, path } = dataDirectory()
  await openKeys(db, directory, now)
  const other = dataDirectory()
  await openKeys(await open(), other.directory, now)
  return { db, directory, path, file: read(path), foreign: read(other.path) }
}

describeOnBoth('the store’s keys', (open) => {
  it('are made at the first start, for its owner alone, and are the same from then on', async () => {
    const db = await open()
    const { directory, path } = dataDirectory()

    const made = await openKeys(db, directory, now)

    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(directory, 'keys')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(directory, 'keys'))).toEqual(['keys.json'])
    expect(await openKeys(db, directory, now)).toEqual(made)
  })

  it('are one set, however many nodes start at the same time', async () => {
    const db = await open()
    const { directory, path } = dataDirectory()

    const opened = await Promise.all([1, 2, 3].map(() => openKeys(db, directory, now)))
    await Promise.all([createKeyFile(path), createKeyFile(path)])

    expect(opened[1]).toEqual(opened[0])
    expect(opened[2]).toEqual(opened[0])
    expect(await openKeys(db, directory, now)).toEqual(opened[0])
    expect(readdirSync(join(directory, 'keys'))).toEqual(['keys.json'])
  })

  it.skipIf(process.platform === 'win32')(
    'open to others are not used, and it says how to close them (skipped on Windows, whose files have no such modes)',
    async () => {
      const db = await open()
      const { directory, path } = dataDirectory()
      await openKeys(db, directory, now)

      chmodSync(path, 0o640)

      await expect(openKeys(db, directory, now)).rejects.toThrow(`chmod 600 ${path}`)
    },
  )

  it('are never in the database', async () => {
    const db = await open()
    const { directory } = dataDirectory()
    const { pepper, token, sealing } = await openKeys(db, directory, now)

    const { keys_fingerprint } = await db.selectFrom('store').selectAll().executeTakeFirstOrThrow()

    expect(keys_fingerprint).toHaveLength(32)
    for (const secret of [pepper, token, sealing[0]!.secretKey, sealing[0]!.publicKey])
      expect(keys_fingerprint!.equals(secret)).toBe(false)
  })

  it('may not lack a sealing key that kiosks may have sealed to, nor have another under its id', async () => {
    const { db, directory, path, file, foreign: other } = await started(open)
    const [foreign] = other.sealing
    write(path, { ...file, sealing: [foreign!, ...file.sealing] })
    const { sealing } = await openKeys(db, directory, now)
    expect(sealing.map(({ keyId }) => keyId)).toEqual([foreign!.keyId, file.sealing[0]!.keyId])

    for (const wrong of [[foreign!], [foreign!, { ...foreign!, keyId: file.sealing[0]!.keyId }]]) {
      write(path, { ...file, sealing: wrong })
      const failure = openKeys(db, directory, now)
      await expect(failure).rejects.toThrow(`The sealing key ${file.sealing[0]!.keyId} is not in ${path}`)
    }
  })

  it('missing from a store that has started: it does not make others, and says what to do', async () => {
    const db = await open()
    const { directory, path } = dataDirectory()
    await openKeys(db, directory, now)
    rmSync(path)

    await expect(openKeys(db, directory, now)).rejects.toThrow(StartError)
    await expect(openKeys(db, directory, now)).rejects.toThrow(`keys are missing: ${path}.`)
    expect(readdirSync(join(directory, 'keys'))).toEqual([])
  })

  it('of another store are refused, and so is another pepper', async () => {
    const { db, directory, path, file, foreign } = await started(open)

    const { pepper, token } = foreign
    for (const wrong of [foreign, { ...file, pepper }, { ...file, token }]) {
      write(path, wrong)
      await expect(openKeys(db, directory, now)).rejects.toThrow(StartError)
      await expect(openKeys(db, directory, now)).rejects.toThrow('belong to another store')
    }
  })

  it('damaged in any way are refused, and what they hold is not repeated', async () => {
    const db = await open()
    const { directory, path } = dataDirectory()
    await openKeys(db, directory, now)
    const whole = readFileSync(path, 'utf8')
    const file = read(path)

    const damaged = [
      '',
      whole.slice(0, -10),
      JSON.stringify({ ...file, sealing: [] }),
      JSON.stringify({ ...file, pepper: 'c2hvcnQ=' }),
      JSON.stringify({ ...file, token: undefined }),
    ]
    for (const content of damaged) {
      writeFileSync(path, content)
      const failure: unknown = await openKeys(db, directory, now).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(StartError)
      expect((failure as Error).message).toBe(
        `The store's keys in ${path} are damaged. Restore the file from your backup of keys.`,
      )
    }
  })
})

interface KeyFile {
  sealing: { keyId: string; secretKey: string }[]
  pepper: string
  token: string
}

function read(path: string): KeyFile {
  return JSON.parse(readFileSync(path, 'utf8')) as KeyFile
}

function write(path: string, file: KeyFile): void {
  writeFileSync(path, JSON.stringify(file))
}
