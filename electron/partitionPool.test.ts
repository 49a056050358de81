import { expect, test, vi } from 'vitest'
import { createPartitionPool, patience } from './partitionPool.ts'

/** Partitions that remember whether something may still lie in them. */
function open({ cannotClear = false } = {}) {
  const opened: { name: string; cleared: string[] }[] = []
  const lend = createPartitionPool((name) => {
    const partition = {
      name,
      cleared: [] as string[],
      clearStorageData: () => Promise.resolve(void partition.cleared.push('storage')),
      clearData: () =>
        cannotClear
          ? Promise.reject(new Error('Failed to clear data'))
          : Promise.resolve(void partition.cleared.push('data')),
    }
    opened.push(partition)
    return partition
  })
  return { lend, opened }
}

test('five hundred visits, each begun before the last one is put away, take two partitions', async () => {
  const { lend, opened } = open()
  let last = lend()
  for (let visit = 1; visit < 500; visit += 1) {
    const given = last.giveBack()
    const next = lend()
    expect(next.partition).not.toBe(last.partition)
    await given
    last = next
  }
  expect(opened.map(({ name }) => name)).toEqual(['visit-1', 'visit-2'])
})

test('a partition is lent again only when it has been emptied', async () => {
  const { lend, opened } = open()
  const first = lend()
  const given = first.giveBack()
  expect(lend().partition).not.toBe(first.partition)
  await given
  expect(opened[0]?.cleared).toEqual(['storage', 'data'])
  expect(lend().partition).toBe(first.partition)
})

test('a partition rests until both calls are through, in whichever order they come', async () => {
  const cleared = Promise.withResolvers<void>()
  const partition = { clearStorageData: () => cleared.promise, clearData: () => Promise.resolve() }
  const lend = createPartitionPool(() => ({ ...partition }))
  const first = lend()
  const given = first.giveBack()
  await Promise.resolve()
  expect(lend().partition).not.toBe(first.partition)
  cleared.reject(new Error('no room'))
  await expect(given).rejects.toThrow('no room')
  expect(lend().partition).not.toBe(first.partition)
})

test('one that could not be emptied is never lent again', async () => {
  const { lend } = open({ cannotClear: true })
  const first = lend()
  await expect(first.giveBack()).rejects.toThrow('Failed to clear data')
  expect(lend().partition).not.toBe(first.partition)
})

test('one that is never done with being emptied is said, and not lent again', async () => {
  vi.useFakeTimers()
  const lend = createPartitionPool(() => ({
    clearStorageData: () => new Promise<void>(() => undefined),
    clearData: () => Promise.resolve(),
  }))
  const first = lend()
  const given = first.giveBack()
  vi.advanceTimersByTime(patience)
  vi.useRealTimers()
  await expect(given).rejects.toThrow('too long')
  expect(lend().partition).not.toBe(first.partition)
})
