import { expect, it } from 'vitest'
import { createBoundedWork } from './boundedWork.ts'

it('works on so many at once, lets some wait their turn and sends the others away', async () => {
  const bounded = createBoundedWork({ atOnce: 2, waiting: 1 })
  const order: string[] = []
  const work = (name: string, finished: Promise<void>) =>
    bounded(async () => {
      order.push(`${name} begins`)
      await finished
      order.push(`${name} ends`)
    })
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]

  const one = work('one', first.promise)
  const two = work('two', second.promise)
  const three = work('three', Promise.resolve())
  await expect(work('four', Promise.resolve())).rejects.toMatchObject({
    status: 503,
    code: 'busy',
    retryAfter: 2,
  })
  expect(order).toEqual(['one begins', 'two begins'])

  first.resolve()
  await Promise.all([one, three])
  second.resolve()
  await two
  expect(order).toEqual(['one begins', 'two begins', 'one ends', 'three begins', 'three ends', 'two ends'])
})

it('has room again after work that failed', async () => {
  const bounded = createBoundedWork({ atOnce: 1, waiting: 0 })

  await expect(bounded(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')

  expect(await bounded(() => Promise.resolve('done'))).toBe('done')
})
