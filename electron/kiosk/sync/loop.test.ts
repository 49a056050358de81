import { expect, test } from 'vitest'
import { manualTimers } from '../../../test/support/manualTimers.ts'
import type { Problem } from '../problem.ts'
import { syncLoop, type Line } from './loop.ts'
import type { PassResult } from './pass.ts'
import { defaultSyncPolicy } from './policy.ts'

const wellDone: PassResult = { ok: true }
const unreachable: PassResult = { ok: false, failure: 'unreachable' }
const busy: PassResult = {
  ok: false,
  failure: 'status',
  status: 503,
  error: null,
  retryAfter: 20_000,
  storeTime: new Date(),
}

/** A loop whose passes end when, and as, the test says. */
function loopOf() {
  const { timers, advance, pending } = manualTimers()
  const problems: Problem[] = []
  const lines: Line[] = []
  const passes: { end: (result: PassResult) => void; fail: (error: Error) => void }[] = []
  const loop = syncLoop({
    pass: () => new Promise((end, fail) => passes.push({ end, fail })),
    policy: defaultSyncPolicy,
    timers,
    random: () => 0.5,
    report: (problem) => problems.push(problem),
    onLine: (now) => lines.push(now),
  })
  return { loop, passes, advance, pending, problems, lines }
}

test('a pass that went well makes the kiosk online and is followed by the next after 15 seconds', async () => {
  const { loop, passes, advance, pending, lines } = loopOf()
  const first = loop.run()
  passes[0]!.end(wellDone)
  await first
  expect(lines).toEqual(['online'])
  expect(pending()).toEqual([15_000])
  advance(15_000)
  expect(passes).toHaveLength(2)
})

test('a new command is sent at once; one that comes during a pass right after it', async () => {
  const { loop, passes } = loopOf()
  const first = loop.run()
  loop.wake()
  expect(passes).toHaveLength(1)
  passes[0]!.end(wellDone)
  await first
  expect(passes).toHaveLength(2)
  const second = loop.run()
  passes[1]!.end(wellDone)
  await second
  loop.wake()
  expect(passes).toHaveLength(3)
})

test('a store that asks to be left alone is, even when there is something new', async () => {
  const { loop, passes, advance, pending } = loopOf()
  const first = loop.run()
  passes[0]!.end(busy)
  await first
  loop.wake()
  expect(passes).toHaveLength(1)
  expect(pending()).toEqual([20_500])
  advance(20_500)
  expect(passes).toHaveLength(2)
})

test('failures make the kiosk offline, are reported, and grow the pause until one goes well', async () => {
  const { loop, passes, pending, problems, lines } = loopOf()
  for (const result of [wellDone, unreachable, unreachable, wellDone]) {
    const pass = loop.run()
    passes.at(-1)!.end(result)
    await pass
  }
  expect(lines).toEqual(['online', 'offline', 'online'])
  expect(problems).toHaveLength(2)
  expect(pending()).toEqual([15_000])
})

test('a bug in a pass is reported and ends nothing', async () => {
  const { loop, passes, advance, problems } = loopOf()
  const first = loop.run()
  passes[0]!.fail(new RangeError('out of range'))
  await first
  expect(problems).toEqual([{ kind: 'unexpected', name: 'RangeError', at: expect.any(Array) as string[] }])
  advance(1_000)
  expect(passes).toHaveLength(2)
})

test('closing waits for the pass under way and starts no other', async () => {
  const { loop, passes, pending, problems } = loopOf()
  void loop.run()
  let closed = false
  const closing = loop.close().then(() => (closed = true))
  await Promise.resolve()
  expect(closed).toBe(false)
  loop.wake()
  passes[0]!.end(unreachable)
  await closing
  loop.wake()
  expect(passes).toHaveLength(1)
  expect(pending()).toEqual([])
  expect(problems).toEqual([])
})

test('a kiosk that its store no longer knows is refused, also while the network is away, until it is taken again', async () => {
  const { loop, passes, lines } = loopOf()
  const refused: PassResult = {
    ok: false,
    failure: 'status',
    status: 401,
    error: null,
    retryAfter: 0,
    storeTime: new Date(),
  }
  for (const result of [wellDone, refused, unreachable, refused, wellDone]) {
    const pass = loop.run()
    passes.at(-1)!.end(result)
    await pass
  }
  expect(lines).toEqual(['online', 'refused', 'online'])
})
