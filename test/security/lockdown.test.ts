import { afterAll, describe, expect, test } from 'vitest'
import { policies } from '../../electron/lockdown.ts'
import { readShell } from '../../build/setup/shell.ts'
import { attackNames, policyNames, type Attack } from './attack.ts'
import { type Battlefield, openBattlefield } from './battlefield.ts'

const attacks = new Map<string, Attack>()
for (const name of attackNames) {
  const { attack } = (await import(`./attacks/${name}.ts`)) as { attack: Attack }
  attacks.set(name, attack)
}

test('every policy has an attack, every attack a policy, and the shell applies every policy', () => {
  expect(attackNames).toEqual(policyNames)
  expect(policies).toHaveLength(policyNames.length)
})

/**
 * Attacks that must fail share a shell with those that have the same policies in their way: nothing gets through it. An
 * attack that leaves out just those is tried in it, too.
 */
const standing = new Map<string, Promise<Battlefield>>()
const shared = new Set([...attacks.values()].map(({ past = [] }) => past.join()))
afterAll(async () => {
  for (const battlefield of standing.values()) await (await battlefield).close()
})

function openStanding(leftOut: string[]): Promise<Battlefield> {
  const opened = standing.get(leftOut.join()) ?? openBattlefield(pick(leftOut))
  standing.set(leftOut.join(), opened)
  return opened
}

describe.each([...attacks])('%s', (name, attack) => {
  const { past = [] } = attack
  const notShown = attack.notShown?.(readShell()?.electron ?? null)
  const isShown = notShown === undefined
  const reason = isShown ? '' : ` (skipped: ${notShown})`

  test.skipIf(!isShown)(`left out, the attack succeeds${reason}`, async () => {
    const leftOut = [...past, name]
    const isShared = shared.has(leftOut.join())
    const battlefield = await (isShared ? openStanding(leftOut) : openBattlefield(pick(leftOut)))
    try {
      expect(await battlefield.attempt(attack)).toBe(true)
    } finally {
      if (!isShared) await battlefield.close()
    }
  })

  test.skipIf(!isShown)(`put back, the attack fails${reason}`, async () => {
    expect(await (await openStanding(past)).attempt(attack)).toBe(false)
  })
})

function pick(names: string[]): Record<string, Attack> {
  return Object.fromEntries(names.map((name) => [name, attacks.get(name)!]))
}
