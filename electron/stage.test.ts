import { EventEmitter } from 'node:events'
import { setImmediate as nextTick } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { WebContents, WebContentsView } from 'electron'
import { createStage } from './stage.ts'
import type { VisitView } from './visitView.ts'

interface FakeView extends VisitView {
  fail(event: 'unresponsive' | 'render-process-gone' | 'destroyed'): void
  dropped: boolean
}

/** A stage with a first view on, and a kiosk that tells of the end of a visit if one is open. */
function open({ recoveries = Infinity, visitIsOpen = true, loads = () => Promise.resolve() } = {}) {
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
        drop: () => Promise.resolve(void ((view.dropped = true), webContents.emit('destroyed'))),
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

test.each(['unresponsive', 'render-process-gone', 'destroyed'] as const)(
  '%s ends the visit, on a later tick',
  async (event) => {
    const { views, log } = open()
    views[0]?.fail(event)
    expect(log).not.toContain('visit ended')
    await nextTick()
    expect(log.slice(-2)).toEqual(['visit ended', 'shows 1'])
    expect(views[0]?.dropped).toBe(true)
  },
)

test('a view that fails while nobody is there is replaced as well, once', async () => {
  const { views, log } = open({ visitIsOpen: false })
  views[0]?.fail('render-process-gone')
  views[0]?.fail('unresponsive')
  await nextTick()
  expect(log.slice(-2)).toEqual(['visit ended', 'shows 1'])
  expect(views).toHaveLength(2)
})

test('is ready when the first start screen is there, and says so once', async () => {
  const { log, endVisit } = open()
  await nextTick()
  endVisit()
  await nextTick()
  expect(log.filter((line) => line === 'ready')).toHaveLength(1)
})

test('a start screen that can not be loaded counts as a failure, until the budget is spent', async () => {
  const { log } = open({
    recoveries: 1,
    visitIsOpen: false,
    loads: () => Promise.reject(new Error('no file')),
  })
  for (let tick = 0; tick < 4; tick += 1) await nextTick()
  expect(log).toEqual(['shows 0', 'not_loaded', 'visit ended', 'shows 1', 'not_loaded', 'gives up'])
})
