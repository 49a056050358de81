import { expect, it } from 'vitest'
import { createTurns } from './turns.ts'

function startTurns() {
  const turns = createTurns({ atOnce: 3, each: 2 })
  const { promise: finished, resolve: finish } = Promise.withResolvers<string>()
  return { turns, finish, underWay: (caller: string | null) => turns(caller, () => finished) }
}

const tooManyOfOne = { status: 429, code: 'too_many_at_once', retryAfter: 1 }
const tooManyInAll = { status: 503, code: 'busy', retryAfter: 2 }

it('sends the one too many of a caller away for a moment, and the others not', async () => {
  const { turns, underWay } = startTurns()
  void underWay('kiosk')
  void underWay('kiosk')

  await expect(underWay('kiosk')).rejects.toMatchObject(tooManyOfOne)
  expect(await turns('other kiosk', () => Promise.resolve('done'))).toBe('done')
  expect(await turns(null, () => Promise.resolve('done'))).toBe('done')
})

it('sends everybody away for a moment when there is too much in all, and takes them when there is room again', async () => {
  const { turns, underWay, finish } = startTurns()
  const works = [underWay('kiosk'), underWay(null), underWay('other kiosk')]

  await expect(underWay(null)).rejects.toMatchObject(tooManyInAll)
  await expect(underWay('third kiosk')).rejects.toMatchObject(tooManyInAll)
  finish('done')
  await Promise.all(works)

  for (const caller of ['kiosk', 'kiosk', 'third kiosk', null])
    expect(await turns(caller, () => Promise.resolve('done'))).toBe('done')
})

it('has room again after work that failed', async () => {
  const turns = createTurns({ atOnce: 1, each: 1 })
  const fail = () => turns('kiosk', () => Promise.reject(new Error('failed')))

  await expect(fail()).rejects.toThrow('failed')
  await expect(fail()).rejects.toThrow('failed')
})
