/* eslint-disable import-x/no-restricted-paths -- only tests import this file, and the fake answers are theirs */
import { flushPromises } from '@vue/test-utils'
import { fakePerson } from '../../../test/support/fakeAnswers.ts'
import type { Wishes } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

export type Answers = NonNullable<Wishes['answers']>

/** The move that {@link MovingVisitor.fillIn} makes, but for who moves. */
export const filledIn = {
  newAddress: {
    street: 'Čáhppesgeaidnu',
    houseNumber: 12,
    houseLetter: 'B',
    dwellingNumber: 'H0101',
    postCode: '0184',
    careOf: null,
  },
  moveDate: '2026-05-20',
}

/** Somebody identified before the screens of a move, on 13 May 2026. */
export interface MovingVisitor extends TestVisitor {
  enter: (label: string, text: string) => Promise<void>
  toStart: () => Promise<void>
  toPostCode: () => Promise<void>
  toStreet: (postCode?: string) => Promise<void>
  toDwelling: () => Promise<void>
  toDate: () => Promise<void>
  choose: (day: number) => Promise<void>
  toMovers: () => Promise<void>
  tick: (name: string) => Promise<void>
  /** All of it, to the check. */
  fillIn: (along?: string[]) => Promise<void>
  goOn: () => Promise<void>
}

export const alone: Answers = { 'person.read': [{ ok: true, person: { ...fakePerson, household: [] } }] }

export async function openMove(answers: Answers = {}, wishes: Wishes = {}): Promise<MovingVisitor> {
  const visitor = await openScreens('nb', {
    ...wishes,
    answers: {
      'move.list': [{ ok: true, moves: [] }],
      'letter.list': [{ ok: true, letters: [] }],
      ...answers,
    },
  })
  const { text, press } = visitor
  visitor.bridge.tell('visit.identity', { assurance: 'minid' })

  const moving: MovingVisitor = {
    ...visitor,
    goOn: () => press(text.frame.continue),
    enter: async (label, typed) => {
      const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
      const input = document.querySelector<HTMLInputElement>(`input[id="${field?.htmlFor}"]`)
      if (input === null) throw new Error(`no field "${label}" on "${visitor.reads()}"`)
      input.value = typed
      input.dispatchEvent(new Event('input'))
      await flushPromises()
    },
    toStart: () => press(text.address.start.title),
    toPostCode: async () => {
      await moving.toStart()
      await press(text.address.start.moved)
    },
    toStreet: async (postCode = '0184') => {
      await moving.toPostCode()
      await moving.enter(text.address.postCode.label, postCode)
      await moving.goOn()
    },
    toDwelling: async () => {
      await moving.toStreet()
      await moving.enter(text.address.street.label, ' Čáhppesgeaidnu')
      await moving.enter(text.address.street.house, '12 b')
      await moving.goOn()
    },
    toDate: async () => {
      await moving.toDwelling()
      await press(text.address.dwelling.only)
      await moving.goOn()
    },
    // A day is called by its whole date, and shows its number.
    choose: async (day) => {
      const shown = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent.trim() === String(day),
      )
      if (shown === undefined) throw new Error(`no day ${day} on "${visitor.reads()}"`)
      shown.click()
      await flushPromises()
    },
    toMovers: async () => {
      await moving.toDate()
      await moving.choose(20)
      await moving.goOn()
    },
    tick: async (name) => {
      const box = [...document.querySelectorAll('input[type=checkbox]')].find(
        (input) => input.closest('label')?.textContent.includes(name) === true,
      )
      if (!(box instanceof HTMLInputElement)) throw new Error(`no box "${name}" on "${visitor.reads()}"`)
      box.click()
      await flushPromises()
    },
    fillIn: async (along = []) => {
      await moving.toMovers()
      for (const name of along) await moving.tick(name)
      if (visitor.heading() === text.address.movers.heading) await moving.goOn()
    },
  }
  return moving
}
