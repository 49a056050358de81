import { argon2id, hash, verify, type HashOptions } from 'argon2'
import { createBoundedWork, type Bounds } from '../http/boundedWork.ts'

export type Cost = Required<Pick<HashOptions, 'memoryCost' | 'timeCost' | 'parallelism'>>

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const recommended: Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type Derivation = Cost & Required<Pick<HashOptions, 'hashLength' | 'salt' | 'associatedData'>>

/** Hashes take 19 MiB and tens of milliseconds each, so its methods throw Refusal `busy` when too many wait. */
export interface PasswordHashing {
  /** @returns argon2id with its own salt, as PHC string */
  hash(password: string): Promise<string>
  /** @param hash null when there is nobody: the same work, and false */
  verify(hash: string | null, password: string): Promise<boolean>
  /** For a check elsewhere than here, which needs a cost, a salt and a context of its own. @returns raw argon2id */
  derive(password: string, options: Derivation): Promise<Buffer>
}

export function createPasswordHashing(bounds: Bounds, cost = recommended): PasswordHashing {
  const bounded = createBoundedWork(bounds)
  const decoy = decoyOf(cost)
  return {
    hash: (password) => bounded(() => hash(normalised(password), { type: argon2id, ...cost })),
    derive: (password, options) =>
      bounded(() => hash(normalised(password), { type: argon2id, ...options, raw: true })),
    verify: (known, password) => bounded(() => verify(known ?? decoy, normalised(password))),
  }
}

/** Nobody's: costs a check what anybody's does. Rule: MinID accounts 4, no answer tells whether the person exists. */
function decoyOf({ memoryCost, timeCost, parallelism }: Cost): string {
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`
}

/** One password, whichever keyboard composed its letters (RFC 8265 asks for NFC). */
function normalised(password: string): string {
  return password.normalize('NFC')
}
