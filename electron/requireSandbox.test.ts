import { expect, test } from 'vitest'
import { policy } from './lockdown/sandbox.ts'
import { requireSandbox } from './requireSandbox.ts'

const started = (...switches: string[]) => ({ hasSwitch: (name: string) => switches.includes(name) })

test('outside the demo the kiosk does not start without its sandbox', () => {
  expect(() => requireSandbox(started('no-sandbox'), 'production')).toThrow('only the demo may be')
  expect(() => requireSandbox(started(), 'production')).not.toThrow()
  expect(() => requireSandbox(started('no-sandbox'), 'demo')).not.toThrow()
})

test.each([
  [[], 1],
  [['no-sandbox'], 0],
])('started with %j, the sandbox is asked for %i times for the whole application', (switches, times) => {
  let asked = 0
  const app = { commandLine: started(...switches), enableSandbox: () => (asked += 1) }
  policy.onApp?.(app as never, undefined as never)
  expect(asked).toBe(times)
  expect(policy.webPreferences).toEqual({ sandbox: true })
})
