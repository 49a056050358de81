import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { policies } from '../../electron/lockdown.ts'
import { readShell } from '../../build/setup/shell.ts'
import type { Attack } from './attack.ts'
import { type Battlefield, openBattlefield } from './battlefield.ts'

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

/** Attacks that must fail share a shell with those that have the same policies in their way: nothing gets through it. */
const standing = new Map<string, Promise<Battlefield>>()
afterAll(async () => {
  for (const battlefield of standing.values()) await (await battlefield).close()
})

describe.each([...attacks])('%s', (name, attack) => {
  const { past = [] } = attack
  const notShown = attack.notShown?.(readShell()?.electron ?? null)
  const isShown = notShown === undefined
  const reason = isShown ? '' : ` (skipped: ${notShown})`

  test.skipIf(!isShown)(`left out, the attack succeeds${reason}`, async () => {
    const battlefield = await openBattlefield(pick([...past, name]))
    try {
      expect(await battlefield.attempt(attack)).toBe(true)
    } finally {
      await battlefield.close()
    }
  })

  test.skipIf(!isShown)(`put back, the attack fails${reason}`, async () => {
    const opened = standing.get(past.join()) ?? openBattlefield(pick(past))
    standing.set(past.join(), opened)
    expect(await (await opened).attempt(attack)).toBe(false)
  })
})

function pick(names: string[]): Record<string, Attack> {
  return Object.fromEntries(names.map((name) => [name, attacks.get(name)!]))
}
