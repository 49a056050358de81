import { createPasswordHashing, type Cost, type PasswordHashing } from './passwordHashing.ts'

/** The least that argon2 takes. */
const least: Cost = { memoryCost: 1024, timeCost: 2, parallelism: 1 }
const bounds = { atOnce: 2, waiting: 32 }

/** What a hash costs is tested with the hashing itself; elsewhere it would be most of what a test does. */
export function createCheapHashing(): PasswordHashing {
  const hashing = createPasswordHashing(bounds, least)
  return {
    ...hashing,
    derive: (password, options) => hashing.derive(password, { ...options, ...least }),
  }
}
