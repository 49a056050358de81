import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { PasswordMatch } from '../visit/visit.ts'

/** Recognises the password later in the visit, without keeping it. Some ten milliseconds, 4 MiB. */
export function passwordMatch(password: string): PasswordMatch {
  const salt = randomBytes(16)
  const derive = (text: string) => scryptSync(text.normalize('NFC'), salt, 32, { N: 4096 })
  const derived = derive(password)
  return (text) => timingSafeEqual(derive(text), derived)
}
