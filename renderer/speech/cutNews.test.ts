import { expect, it, onTestFinished } from 'vitest'
import { uncovered } from './accessibleText.ts'
import { openLine } from './lines.ts'
import { createNewsDesk } from './news.ts'
import { createSpeaker } from './speaker.ts'

function desk() {
  const root = document.createElement('main')
  root.innerHTML = '<p role="status"></p><p role="alert"></p>'
  document.body.append(root)
  onTestFinished(() => root.remove())
  const news = createNewsDesk(document.body)
  const [status, alert] = root.querySelectorAll('p')
  const changes = () => news.changes().map(({ make }) => make(uncovered))
  return { news, status: status!, alert: alert!, changes }
}

it('a status that was cut off is news once more, as it stands then', () => {
  const it = desk()
  it.status.textContent = 'Ingen treff.'
  const [status] = it.news.changes()
  expect(it.changes()).toEqual([])
  it.news.owe(status!)
  it.status.textContent = 'Svar vi fant: 2'
  expect(it.changes()).toEqual(['Svar vi fant: 2'])
  it.news.owe(status!)
  expect(it.changes()).toEqual(['Svar vi fant: 2'])
  expect(it.changes()).toEqual([])
})

it('an alert that was cut off is not: its field tells it', () => {
  const it = desk()
  it.alert.textContent = 'Passordet er for kort.'
  const [alert] = it.news.changes()
  it.news.owe(alert!)
  expect(it.changes()).toEqual([])
})

it('whoever goes on cuts off what is being said and what waits; whoever wants silence has heard it', () => {
  const never = new Promise<never>(() => undefined)
  const speaker = createSpeaker({
    voice: { say: () => never, stop: () => undefined },
    language: () => 'nb',
    rate: () => 'normal',
    isHeardAlone: () => false,
    onLine: () => undefined,
    onSpoken: () => undefined,
    onSilence: () => undefined,
  })
  const cutOff: string[] = []
  const lines = ['en', 'to'].map((text) => ({ ...openLine(text), onCut: () => cutOff.push(text) }))
  speaker.append(lines)
  speaker.silence()
  expect(cutOff).toEqual([])
  speaker.append(lines)
  speaker.hush()
  expect(cutOff).toEqual(['en', 'to'])
  speaker.hush()
  expect(cutOff).toHaveLength(2)
})
