import { pino } from 'pino'
import { expect, it } from 'vitest'
import { regularly } from './regularly.ts'

const shortly = 0.001

it('goes on after a round that failed, and logs no more of it than where it was', async () => {
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => logged.push(line) })
  const { promise: third, resolve } = Promise.withResolvers<void>()
  let rounds = 0

  const running = regularly(
    { log },
    {
      seconds: shortly,
      what: 'counting',
      round() {
        rounds += 1
        if (rounds === 3) resolve()
        return rounds === 1 ? Promise.reject(new Error('17838400574')) : Promise.resolve()
      },
    },
  )
  await third
  await running.stop()

  expect(logged).toHaveLength(1)
  expect(logged[0]).toContain('counting failed')
  expect(logged[0]).not.toContain('17838400574')
})

it('finishes the round that is under way when it is stopped, and begins no other', async () => {
  const [begun, finish] = [Promise.withResolvers<AbortSignal>(), Promise.withResolvers<void>()]
  let rounds = 0
  const round = async (stopping: AbortSignal) => {
    rounds += 1
    begun.resolve(stopping)
    await finish.promise
  }

  const running = regularly({ log: pino({ level: 'silent' }) }, { seconds: shortly, what: 'waiting', round })
  const stopping = await begun.promise
  let stopped = false
  const stop = running.stop().then(() => (stopped = true))

  expect([stopping.aborted, stopped]).toEqual([true, false])
  finish.resolve()
  await stop
  expect(rounds).toBe(1)
})

it('never begins where it should not', async () => {
  const log = pino({ level: 'silent' })
  const { promise: third, resolve } = Promise.withResolvers<void>()
  let [never, other] = [0, 0]
  const still = regularly(
    { log },
    { seconds: 0, what: 'nothing', round: () => Promise.resolve((never += 1)) },
  )
  const going = regularly(
    { log },
    {
      seconds: shortly,
      what: 'counting',
      round() {
        other += 1
        if (other === 3) resolve()
        return Promise.resolve()
      },
    },
  )
  await third
  await Promise.all([still.stop(), going.stop()])

  expect(never).toBe(0)
})
