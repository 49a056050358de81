import { expect, test } from 'vitest'
import { manualTimers } from '../../../test/support/manualTimers.ts'
import { type JackSource, watchHeadphones } from './headphones.ts'

/** Sockets that answer when the test lets them. */
function watched({ hasCards = true } = {}) {
  const { timers, advance, pending } = manualTimers()
  const answers: ((areIn: boolean) => void)[] = []
  let watches = 0
  let change: () => void = () => undefined
  let end: () => void = () => undefined
  const source: JackSource = {
    read: () => new Promise((resolve) => answers.push(resolve)),
    watch(onMaybeChanged, onEnd) {
      watches += 1
      ;[change, end] = [onMaybeChanged, onEnd]
      if (!hasCards) onEnd()
      return () => (watches -= 1)
    },
  }
  const headphones = watchHeadphones(source, timers)
  const told: boolean[] = []
  headphones.onChange((areIn) => told.push(areIn))
  return {
    headphones,
    told,
    advance,
    pending,
    watches: () => watches,
    change: () => change(),
    end: () => end(),
    /** Lets a reading, by default the last one, come back. */
    answer: async (areIn: boolean, which = answers.length - 1) => {
      answers[which]!(areIn)
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

test('says no until it knows, then what it reads', async () => {
  const { headphones, told, answer } = watched()
  expect(headphones.areIn()).toBe(false)
  await answer(true)
  expect(headphones.areIn()).toBe(true)
  expect(told).toEqual([true])
})

test('is not sure from the moment something may have changed until it has read what', async () => {
  const { headphones, told, change, answer } = watched()
  await answer(true)
  expect(headphones.areSurelyIn()).toBe(true)
  change()
  expect([headphones.areIn(), headphones.areSurelyIn()]).toEqual([true, false])
  await answer(false)
  expect([headphones.areIn(), headphones.areSurelyIn()]).toEqual([false, false])
  expect(told).toEqual([true, false])
})

test('tells nothing when what changed was something else', async () => {
  const { headphones, told, change, answer } = watched()
  await answer(true)
  change()
  await answer(true)
  expect([headphones.areIn(), headphones.areSurelyIn()]).toEqual([true, true])
  expect(told).toEqual([true])
})

test('a reading that comes back late is not believed', async () => {
  const { headphones, change, answer } = watched()
  change()
  await answer(false)
  await answer(true, 0)
  expect(headphones.areIn()).toBe(false)
})

test('reads once more when the watch has surely begun', async () => {
  const { headphones, advance, answer } = watched()
  await answer(true)
  advance(1_000)
  await answer(false)
  expect(headphones.areIn()).toBe(false)
})

test('when nothing is told any more it says no, and begins again', async () => {
  const { headphones, told, end, advance, answer, watches } = watched()
  await answer(true)
  end()
  expect(headphones.areIn()).toBe(false)
  expect(told).toEqual([true, false])
  advance(10_000)
  expect(watches()).toBe(2)
  await answer(true)
  expect(headphones.areIn()).toBe(true)
})

test('closed, it watches nothing, waits for nothing and says no', async () => {
  for (const hasCards of [true, false]) {
    const { headphones, pending, watches, answer } = watched({ hasCards })
    await answer(hasCards)
    headphones.close()
    expect([pending(), watches(), headphones.areIn(), headphones.areSurelyIn()]).toEqual([
      [],
      0,
      false,
      false,
    ])
  }
})
