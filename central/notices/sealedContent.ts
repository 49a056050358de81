import sodium from 'sodium-native'
import type { NoticeKind } from './noticeKind.ts'
import { identityOf, type NoticeRecipient } from './recipient.ts'

/** What the database must not show. It repeats id and kind, so that content moved to another row is noticed. */
export interface NoticeContent {
  noticeId: string
  kind: NoticeKind
  to: NoticeRecipient
  values: Record<string, string>
  /** When it happened; `2026-05-13T10:00:00.000Z` */
  at: string
}

/** Padded, so that its length tells nothing. */
const blockBytes = 512
const { crypto_secretbox_NONCEBYTES: nonceBytes, crypto_secretbox_MACBYTES: macBytes } = sodium

/** Nonce, then the secretbox. */
export function sealContent(pepper: Buffer, content: NoticeContent): Buffer {
  const clear = Buffer.from(JSON.stringify(content))
  const padded = Buffer.alloc(Math.ceil((clear.length + 1) / blockBytes) * blockBytes)
  clear.copy(padded)
  sodium.sodium_pad(padded, clear.length, blockBytes)
  const sealed = Buffer.alloc(nonceBytes + macBytes + padded.length)
  const nonce = sealed.subarray(0, nonceBytes)
  sodium.randombytes_buf(nonce)
  sodium.crypto_secretbox_easy(sealed.subarray(nonceBytes), padded, nonce, keyOf(pepper, 'content'))
  return sealed
}

/** @returns null when these are not the bytes that were sealed for this notice */
export function openContent(
  pepper: Buffer,
  { noticeId, kind, content }: { noticeId: string; kind: NoticeKind; content: Buffer },
): NoticeContent | null {
  if (content.length < nonceBytes + macBytes) return null
  const padded = Buffer.alloc(content.length - nonceBytes - macBytes)
  const nonce = content.subarray(0, nonceBytes)
  const key = keyOf(pepper, 'content')
  if (!sodium.crypto_secretbox_open_easy(padded, content.subarray(nonceBytes), nonce, key)) return null
  const clear = padded.subarray(0, sodium.sodium_unpad(padded, padded.length, blockBytes))
  const opened = JSON.parse(clear.toString()) as NoticeContent
  return opened.noticeId === noticeId && opened.kind === kind ? opened : null
}

/** Keyed, since an unkeyed hash of eleven digits is guessed in a second. */
export function hashRecipient(pepper: Buffer, to: NoticeRecipient): Buffer {
  const hash = Buffer.alloc(sodium.crypto_generichash_BYTES)
  const identity = Buffer.from(JSON.stringify(identityOf(to)))
  sodium.crypto_generichash(hash, identity, keyOf(pepper, 'recipient'))
  return hash
}

/** Keys of their own, so that nothing made for one purpose serves another. */
function keyOf(pepper: Buffer, purpose: 'content' | 'recipient'): Buffer {
  const key = Buffer.alloc(sodium.crypto_secretbox_KEYBYTES)
  sodium.crypto_generichash(key, Buffer.from(`skranke-notice-${purpose}-1`), pepper)
  return key
}
