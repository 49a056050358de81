import { expect, test } from 'vitest'
import type { SpeechDescription, Utterance } from '../../../shared/bridge/speech.ts'
import { fakeSound } from '../../../test/support/fakeSound.ts'
import { manualTimers } from '../../../test/support/manualTimers.ts'
import type { Problem } from '../problem.ts'
import { kioskSpeech } from './speech.ts'

const open: Utterance = { text: 'Velkommen', language: 'nb', private: false, rate: 'normal' }
const secret: Utterance = { ...open, text: '0 1 8 1 9 0', private: true }

function speechOn(fake = fakeSound()) {
  const { timers, advance, pending } = manualTimers()
  const changes: SpeechDescription[] = []
  const problems: Problem[] = []
  const speech = kioskSpeech({
    sound: fake.sound,
    timers,
    report: (problem) => problems.push(problem),
    onChanged: (change) => changes.push(change),
  })
  return { ...fake, speech, advance, pending, changes, problems }
}

test('one thing at a time: a new one stops the one before', async () => {
  const { speech, said } = speechOn()
  const first = speech.say(open)
  const second = speech.say({ ...open, text: 'Takk' })
  expect(await first).toBe('stopped')
  said[1]!.finish('spoken')
  expect(await second).toBe('spoken')
})

test('what is private is said into headphones only', async () => {
  const { speech, texts, plug } = speechOn()
  expect(await speech.say(secret)).toBe('withheld')
  expect(texts()).toEqual([])
  plug(true)
  void speech.say(secret)
  expect(texts()).toEqual([secret.text])
})

test('nor while the headphones may just have been pulled out; the screen hears of that once it is known', async () => {
  const { speech, texts, plug, doubt } = speechOn()
  plug(true)
  doubt()
  expect(await speech.say(secret)).toBe('withheld')
  expect(texts()).toEqual([])
  expect(speech.describe().headphones).toBe(true)
})

test('what is withheld stops the one before all the same', async () => {
  const { speech } = speechOn()
  const before = speech.say(open)
  await speech.say(secret)
  expect(await before).toBe('stopped')
})

test('headphones that are pulled out silence whatever is being said, at once', async () => {
  const { speech, plug, changes } = speechOn()
  plug(true)
  const saying = speech.say(secret)
  plug(false)
  expect(await saying).toBe('stopped')
  expect(changes).toEqual([
    { available: true, headphones: true },
    { available: true, headphones: false },
  ])
})

test('the end of a visit silences it, and its visitor is told so once', async () => {
  const { speech } = speechOn()
  const saying = speech.say(open)
  speech.endVisit()
  expect(await saying).toBe('stopped')
  expect(speech.takeFarewell()).toBe(true)
  expect(speech.takeFarewell()).toBe(false)
})

test('a visit in which nothing was said is bid no farewell, nor is the one after', () => {
  const { speech } = speechOn()
  speech.endVisit()
  expect(speech.takeFarewell()).toBe(false)
  void speech.say(open)
  speech.endVisit()
  speech.endVisit()
  expect(speech.takeFarewell()).toBe(false)
})

test('without a voice a text is shown for as long as it takes to read', async () => {
  const { speech, advance, problems } = speechOn(fakeSound({ available: false }))
  expect(speech.describe().available).toBe(false)
  let outcome: string | null = null
  const saying = speech.say(open).then((it) => (outcome = it))
  await Promise.resolve()
  await Promise.resolve()
  expect(outcome).toBeNull()
  advance(60_000)
  await saying
  expect(outcome).toBe('spoken')
  expect(problems).toEqual([])
})

test('a voice that can not be heard is reported once, said to the screen, and tried again', async () => {
  const { speech, said, advance, changes, problems } = speechOn()
  for (const attempt of [0, 1]) {
    const saying = speech.say(open)
    said[attempt]!.finish('failed')
    await new Promise((resolve) => setImmediate(resolve))
    advance(60_000)
    expect(await saying).toBe('spoken')
  }
  expect(problems).toEqual([{ kind: 'voice_failed' }])
  void speech.say(open)
  said[2]!.finish('spoken')
  await new Promise((resolve) => setImmediate(resolve))
  expect(changes.map(({ available }) => available)).toEqual([false, true])
})

test('a text that is only shown stops like any other', async () => {
  const { speech, pending } = speechOn(fakeSound({ available: false }))
  const saying = speech.say(open)
  await new Promise((resolve) => setImmediate(resolve))
  speech.stop()
  expect(await saying).toBe('stopped')
  expect(pending()).toEqual([])
})

test('a closed kiosk is silent and tells nothing more', async () => {
  const { speech, plug, changes } = speechOn()
  const saying = speech.say(open)
  speech.close()
  plug(true)
  expect(await saying).toBe('stopped')
  expect(changes).toEqual([])
})
