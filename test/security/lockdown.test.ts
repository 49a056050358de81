import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { policies } from '../../electron/lockdown.ts'
import { readShell } from '../../build/setup/shell.ts'
import type { Attack } from './attack.ts'
import { type Battlefield, openBattlefield } from './battlefield.ts'

const hasElectron = (readShell()?.electron ?? null) !== null

const namesIn = (...path: string[]): string[] =>
  readdirSync(join(import.meta.dirname, ...path)).map((file) => basename(file, '.ts'))
const policyNames = namesIn('..', '..', 'electron', 'lockdown')
const attackNames = namesIn('attacks')

const attacks = new Map<string, Attack>()
for (const name of attackNames) {
  const { attack } = (await import(`./attacks/${name}.ts`)) as { attack: Attack }
  attacks.set(name, attack)
}

test('every policy has an attack, every attack a policy, and the shell applies every policy', () => {
  expect(attackNames).toEqual(policyNames)
  expect(policies).toHaveLength(policyNames.length)
})

/** Attacks that nothing else is in the way of share one shell with all its policies. */
let complete: Promise<Battlefield> | undefined
afterAll(async () => (await complete)?.close())

describe.each([...attacks])('%s', (name, attack) => {
  const { past = [], electronOnly } = attack
  const isShown = electronOnly === undefined || hasElectron

  test.skipIf(!isShown)(`left out, the attack succeeds${isShown ? '' : ` (${electronOnly})`}`, async () => {
    const battlefield = await openBattlefield(pick([...past, name]))
    try {
      expect(await battlefield.attempt(attack)).toBe(true)
    } finally {
      await battlefield.close()
    }
  })

  test.skipIf(!isShown)(`put back, the attack fails${isShown ? '' : ` (${electronOnly})`}`, async () => {
    if (past.length === 0) {
      complete ??= openBattlefield({})
      return expect(await (await complete).attempt(attack)).toBe(false)
    }
    const battlefield = await openBattlefield(pick(past))
    try {
      expect(await battlefield.attempt(attack)).toBe(false)
    } finally {
      await battlefield.close()
    }
  })
})

function pick(names: string[]): Record<string, Attack> {
  return Object.fromEntries(names.map((name) => [name, attacks.get(name)!]))
}
