import { open } from 'node:fs/promises'
import sodium from 'sodium-native'

/** As sodium-native 5 has it; its published types are of an older release. */
interface SecretStream {
  crypto_secretstream_xchacha20poly1305_STATEBYTES: number
  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number
  crypto_secretstream_xchacha20poly1305_TAG_FINAL: number
  crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void
  crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void
  crypto_secretstream_xchacha20poly1305_push(
    state: Buffer,
    sealed: Buffer,
    message: Buffer,
    additional: null,
    tag: number,
  ): void
  crypto_secretstream_xchacha20poly1305_pull(
    state: Buffer,
    message: Buffer,
    tag: Buffer,
    sealed: Buffer,
    additional: null,
  ): void
}
const stream = sodium as unknown as SecretStream
const messageTag = stream.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
const finalTag = stream.crypto_secretstream_xchacha20poly1305_TAG_FINAL
const {
  crypto_secretstream_xchacha20poly1305_ABYTES: overhead,
  crypto_secretstream_xchacha20poly1305_HEADERBYTES: headerBytes,
} = sodium
const lengthBytes = 4
const longestMessage = 64 * 1024 * 1024

/** Names what the file is, and makes an old form recognisable. */
const magic = Buffer.from('skranke-backup-1\n')

/** From the pepper, which lies with the store's other keys: a backup is worth nothing without them. */
export function backupKey(pepper: Buffer): Buffer {
  const key = Buffer.alloc(sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES)
  sodium.crypto_generichash(key, Buffer.from('skranke-backup-1'), pepper)
  return key
}

/** libsodium's secretstream: each message is sealed, none can be left out, moved, or be the last but the last one. */
export async function writeSealed(path: string, key: Buffer, messages: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    const state = Buffer.alloc(stream.crypto_secretstream_xchacha20poly1305_STATEBYTES)
    const header = Buffer.alloc(headerBytes)
    stream.crypto_secretstream_xchacha20poly1305_init_push(state, header, key)
    const push = (message: Buffer, tag: number) => {
      const sealed = Buffer.alloc(lengthBytes + message.length + overhead)
      sealed.writeUInt32BE(message.length + overhead)
      stream.crypto_secretstream_xchacha20poly1305_push(
        state,
        sealed.subarray(lengthBytes),
        message,
        null,
        tag,
      )
      return file.write(sealed)
    }
    await file.write(Buffer.concat([magic, header]))
    for await (const message of messages) await push(message, messageTag)
    await push(Buffer.alloc(0), finalTag)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** What is wrong with a file that is to be restored. */
export class BackupProblem extends Error {}

/** @throws BackupProblem */
export async function* readSealed(path: string, key: Buffer): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const read = async (length: number) => {
      const buffer = Buffer.alloc(length)
      const { bytesRead } = await file.read(buffer, 0, length)
      if (bytesRead < length) throw new BackupProblem('The backup is cut short. Take another one.')
      return buffer
    }
    const start = await read(magic.length).catch(() => null)
    if (!start?.equals(magic)) throw new BackupProblem('This file is no backup of a store.')
    const state = Buffer.alloc(stream.crypto_secretstream_xchacha20poly1305_STATEBYTES)
    stream.crypto_secretstream_xchacha20poly1305_init_pull(state, await read(headerBytes), key)
    for (const tag = Buffer.alloc(1); tag[0] !== finalTag;) {
      const length = (await read(lengthBytes)).readUInt32BE()
      if (length < overhead || length > longestMessage) throw damaged()
      const message = Buffer.alloc(length - overhead)
      pull(state, message, tag, await read(length))
      if (tag[0] !== finalTag) yield message
    }
  } finally {
    await file.close()
  }
}

function pull(state: Buffer, message: Buffer, tag: Buffer, sealed: Buffer): void {
  try {
    stream.crypto_secretstream_xchacha20poly1305_pull(state, message, tag, sealed, null)
  } catch {
    throw damaged()
  }
}

function damaged(): BackupProblem {
  return new BackupProblem('The backup is damaged, or was made with the keys of another store.')
}
