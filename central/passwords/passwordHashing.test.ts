import { needsRehash } from 'argon2'
import { expect, it } from 'vitest'
import { createPasswordHashing } from './passwordHashing.ts'

const hashing = createPasswordHashing({ atOnce: 2, waiting: 10 })

it('knows a password again, however its letters were composed, and no other', async () => {
  const kept = await hashing.hash('blåbær på tur')

  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,/u)
  expect(kept).not.toBe(await hashing.hash('blåbær på tur'))
  expect(await hashing.verify(kept, 'blåbær på tur'.normalize('NFD'))).toBe(true)
  expect(await hashing.verify(kept, 'blåbær på tur ')).toBe(false)
})

it('does the same work for nobody, and lets nobody in', async () => {
  expect(await hashing.verify(null, '')).toBe(false)
  expect(await hashing.verify(null, 'blåbær på tur')).toBe(false)
})

it('keeps what OWASP recommends', async () => {
  const owasp = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  expect(needsRehash(await hashing.hash('blåbær på tur'), owasp)).toBe(false)
})
