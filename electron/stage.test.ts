import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebContents, WebContentsView } from 'electron'
import { createStage, settling } from './stage.ts'
import type { VisitView } from './visitView.ts'

interface FakeView extends VisitView {
  fail(event: 'unresponsive' | 'render-process-gone' | 'destroyed'): void
  dropped: boolean
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What is promised by now is done, and what follows a failure. */
const settle = () => vi.advanceTimersByTimeAsync(settling)

/** A stage with a first view on, and a kiosk that tells of the end of a visit if one is open. */
function open({
  recoveries = Infinity,
  visitIsOpen = true,
  loads = () => Promise.resolve(),
  drops = () => Promise.resolve(),
} = {}) {
  const views: FakeView[] = []
  const log: string[] = []
  const ended: (() => void)[] = []
  const stage = createStage({
    kiosk: {
      endVisit: () => {
        log.push('visit ended')
        if (visitIsOpen) for (const listener of ended) listener()
      },
      onVisitEnded: (listener) => {
        ended.push(listener)
        return () => void ended.splice(ended.indexOf(listener), 1)
      },
    },
    createView: () => {
      const webContents = new EventEmitter()
      const view: FakeView = {
        view: {} as WebContentsView,
        contents: webContents as unknown as WebContents,
        load: loads,
        // As Electron may do it: before it returns.
        drop() {
          view.dropped = true
          webContents.emit('destroyed')
          return drops()
        },
        fail: (event) => webContents.emit(event),
        dropped: false,
      }
      views.push(view)
      return view
    },
    show: (view) => log.push(`shows ${views.findIndex((each) => each.view === view)}`),
    onReady: () => log.push('ready'),
    spendRecovery: () => (recoveries -= 1) >= 0,
    giveUp: () => log.push('gives up'),
    report: (problem) => log.push(problem),
  })
  stage.showFresh()
  return { stage, views, log, endVisit: () => ended[0]?.() }
}

test('the end of a visit drops its view whole and shows a fresh one', () => {
  const { stage, views, log, endVisit } = open()
  endVisit()
  expect(views.map(({ dropped }) => dropped)).toEqual([true, false])
  expect(log).toEqual(['shows 0', 'shows 1'])
  expect(stage.current()).toBe(views[1]?.contents)
})

test('closed, it has dropped what was on, and the end of the visit brings nothing more', () => {
  const { stage, views, log, endVisit } = open()
  stage.close()
  endVisit()
  views[0]?.fail('render-process-gone')
  expect(views.map(({ dropped }) => dropped)).toEqual([true])
  expect(log).toEqual(['shows 0'])
  expect(stage.current()).toBeNull()
})

test('an application that quits takes the view with it, which is nobody’s failure', async () => {
  const { stage, views, log, endVisit } = open()
  stage.forget()
  views[0]?.fail('destroyed')
  endVisit()
  await settle()
  expect(log).toEqual(['shows 0', 'ready'])
  expect(views.map(({ dropped }) => dropped)).toEqual([false])
})

test('what can not be emptied is said, unless the application quits', async () => {
  const { stage, views, log, endVisit } = open({ drops: () => Promise.reject(new Error('disk')) })
  endVisit()
  await settle()
  expect(log).toContain('not_dropped')
  log.length = 0
  stage.close()
  await settle()
  expect(views).toHaveLength(2)
  expect(log).toEqual([])
})

test.each(['unresponsive', 'render-process-gone', 'destroyed'] as const)(
  '%s ends the visit, a moment later',
  async (event) => {
    const { views, log } = open()
    views[0]?.fail(event)
    expect(log).not.toContain('visit ended')
    await settle()
    expect(log.slice(-2)).toEqual(['visit ended', 'shows 1'])
    expect(views[0]?.dropped).toBe(true)
  },
)

test('a renderer that a signal takes before it asks the application to quit is not missed', async () => {
  const { stage, views, log } = open()
  views[0]?.fail('render-process-gone')
  await vi.advanceTimersByTimeAsync(settling - 1)
  stage.close()
  await settle()
  expect(log).toEqual(['shows 0', 'ready'])
})

test('a view that fails while nobody is there is replaced as well, once', async () => {
  const { views, log } = open({ visitIsOpen: false })
  views[0]?.fail('render-process-gone')
  views[0]?.fail('unresponsive')
  await settle()
  expect(log.slice(-2)).toEqual(['visit ended', 'shows 1'])
  expect(views).toHaveLength(2)
})

test('is ready when the first start screen is there, and says so once', async () => {
  const { log, endVisit } = open()
  await settle()
  endVisit()
  await settle()
  expect(log.filter((line) => line === 'ready')).toHaveLength(1)
})

test('a start screen that can not be loaded counts as a failure, until the budget is spent', async () => {
  const { log } = open({
    recoveries: 1,
    visitIsOpen: false,
    loads: () => Promise.reject(new Error('no file')),
  })
  for (let time = 0; time < 2; time += 1) await settle()
  expect(log).toEqual(['shows 0', 'not_loaded', 'visit ended', 'shows 1', 'not_loaded', 'gives up'])
})
