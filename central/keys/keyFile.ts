import { randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { flushFolder, writeDurably } from '../files/durableFiles.ts'
import { StartError } from '../startError.ts'
import { createKeys, sealingKeyOf, type Keys } from './keys.ts'

const Secret = Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' })
/** 32 bytes each, base64. Public keys are computed from the secret ones. */
const KeyFile = Type.Object({
  sealing: Type.Array(Type.Object({ keyId: Type.String({ format: 'uuid' }), secretKey: Secret }), {
    minItems: 1,
  }),
  pepper: Secret,
  token: Secret,
})

/** Read and written by its owner alone. */
export function keyFileOf(dataDirectory: string): string {
  return join(dataDirectory, 'keys', 'keys.json')
}

/** Makes a store's first keys. Where there are some already, also by another process just now, they stay. */
export async function createKeyFile(path: string): Promise<void> {
  const folder = dirname(path)
  const partial = `${path}.${randomUUID()}.partial`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await writeFile(partial, textOf(createKeys()), { mode: 0o600, flush: true })
  try {
    await link(partial, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(partial)
  }
  await flushFolder(folder)
}

export function writeKeyFile(path: string, keys: Keys): Promise<void> {
  return writeDurably(path, textOf(keys))
}

/** @throws StartError missing, open to others, damaged */
export async function readKeyFile(path: string): Promise<Keys> {
  await refuseOpenToOthers(path)
  const { sealing, pepper, token } = parse(path, await readFile(path, 'utf8'))
  return {
    sealing: sealing.map(({ keyId, secretKey }) => sealingKeyOf(keyId, Buffer.from(secretKey, 'base64'))),
    pepper: Buffer.from(pepper, 'base64'),
    token: Buffer.from(token, 'base64'),
  }
}

async function refuseOpenToOthers(path: string): Promise<void> {
  const { mode } = await stat(path).catch((cause: unknown) => {
    throw new StartError(
      `The store's keys are missing: ${path}. Without them it can't open what kiosks send. Restore the file from your backup of keys.`,
      { cause },
    )
  })
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new StartError(`Others can read the store's keys. Close them: chmod 600 ${path}`)
}

function parse(path: string, text: string): Static<typeof KeyFile> {
  try {
    const file: unknown = JSON.parse(text)
    if (Check(KeyFile, file)) return file
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new StartError(`The store's keys in ${path} are damaged. Restore the file from your backup of keys.`)
}

function textOf({ sealing, pepper, token }: Keys): string {
  const file: Static<typeof KeyFile> = {
    sealing: sealing.map(({ keyId, secretKey }) => ({ keyId, secretKey: secretKey.toString('base64') })),
    pepper: pepper.toString('base64'),
    token: token.toString('base64'),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
