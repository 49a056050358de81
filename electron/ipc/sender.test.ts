import { expect, test } from 'vitest'
import type { WebContents, WebFrameMain } from 'electron'
import { isOurScreen } from './sender.ts'

const current = {} as WebContents
const mainFrame = { origin: 'skranke://kiosk', parent: null, detached: false } as WebFrameMain
const call = (frame: Partial<WebFrameMain> | null, sender = current) => ({
  sender,
  senderFrame: frame === null ? null : ({ ...mainFrame, ...frame } as WebFrameMain),
})

test('the main frame of the page that is on may call', () => {
  expect(isOurScreen(call({}), current)).toBe(true)
})

test.each([
  ['a page that is not on any more', call({}, {} as WebContents)],
  ['a frame that is gone', call(null)],
  ['a frame that was cut off', call({ detached: true })],
  ['a frame inside the page', call({ parent: mainFrame })],
  ['a page from elsewhere', call({ origin: 'https://example.org' })],
  ['a host of our scheme that is not the kiosk', call({ origin: 'skranke://kiosk.example.org' })],
  ['a page without an origin', call({ origin: 'null' })],
])('%s may not', (_who, event) => {
  expect(isOurScreen(event, current)).toBe(false)
})

test('nobody may while no page is on', () => {
  expect(isOurScreen(call({}), null)).toBe(false)
})
