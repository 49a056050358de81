import { addWorkingDays, dateInOslo } from '../../../shared/domain/workingDays.ts'
import { holidaysAfter } from '../calendar.ts'
import { codesPerLetter } from './actions.ts'

/**
 * What `rules.md` says of PIN-code letters, rule by rule, for tests to hold the store against. It marks things when they
 * happen, in memory, where the store derives them from what it keeps. Times are milliseconds.
 */
export interface Person {
  orders: Order[]
  letters: Letter[]
  addressChangedAt: number
}

interface Order {
  identified: boolean
  state: 'ordered' | 'held' | 'refused' | 'cancelled' | 'produced'
  /** The address as it was then is the one that was meant. */
  addressMeantAt: number
  /** After it: then there is never a letter of it. */
  blocked: boolean
  letter: Letter | null
}

export interface Letter {
  order: Order
  batch: string
  producedAt: number
  postedAt: number | null
  returnedAt: number | null
  blocks: Set<Block>
  used: Set<number>
  /** A code of a newer one was used. */
  superseded: boolean
}

interface Block {
  final: boolean
}

const day = 86_400_000

export function newPerson(): Person {
  return { orders: [], letters: [], addressChangedAt: 0 }
}

export function order(person: Person, identified: boolean, now: number): void {
  const made: Order = { identified, state: 'ordered', addressMeantAt: now, blocked: false, letter: null }
  person.orders.push(made)
}

/** Rules 2, 5, 7, 8. */
export function produce(person: Person, batch: string, now: number): void {
  for (const waiting of person.orders.filter(({ state }) => state === 'ordered')) {
    waiting.state = decide(person, waiting, now)
    if (waiting.state !== 'produced') continue
    const made = { order: waiting, batch, producedAt: now, postedAt: null, returnedAt: null }
    waiting.letter = { ...made, blocks: new Set(), used: new Set(), superseded: false }
    person.letters.push(waiting.letter)
  }
}

function decide(person: Person, waiting: Order, now: number): Order['state'] {
  if (waiting.blocked) return 'cancelled'
  const cameBack = Math.max(...person.letters.map(({ returnedAt }) => returnedAt ?? 0), 0)
  if (cameBack > 0 && person.addressChangedAt <= cameBack) return 'refused'
  if (person.letters.some((letter) => isOnItsWay(letter, now))) return 'refused'
  const anonymous = person.letters.filter((letter) => !letter.order.identified)
  const recent = anonymous.filter(({ producedAt }) => producedAt > now - 30 * day)
  if (!waiting.identified && recent.length >= 2) return 'refused'
  return person.addressChangedAt > waiting.addressMeantAt ? 'held' : 'produced'
}

function isOnItsWay(letter: Letter, now: number): boolean {
  return letter.returnedAt === null && letter.blocks.size === 0 && !hasArrived(letter, now)
}

/** Rule 4: five working days. */
function hasArrived({ postedAt }: Letter, now: number): boolean {
  if (postedAt === null) return false
  const posted = dateInOslo(new Date(postedAt))
  return dateInOslo(new Date(now)) > addWorkingDays(posted, 5, holidaysAfter(posted))
}

export function post(person: Person, batch: string, now: number): void {
  for (const letter of lettersOf(person, batch)) letter.postedAt = now
}

export function isUsed(person: Person, batch: string): boolean {
  return lettersOf(person, batch).some(({ used }) => used.size > 0)
}

/** A batch that was lost: as if its letters had never been made. */
export function giveUp(person: Person, batch: string): void {
  for (const { order } of lettersOf(person, batch)) Object.assign(order, { state: 'ordered', letter: null })
  person.letters = person.letters.filter((letter) => letter.batch !== batch)
}

/** Rule 5. */
export function comeBack(letter: Letter, now: number): void {
  letter.returnedAt = now
}

export function changeAddress(person: Person, now: number): void {
  person.addressChangedAt = now
}

/** Rule 2: somebody has looked. */
export function release(order: Order, now: number): boolean {
  if (order.state !== 'held') return false
  Object.assign(order, { state: 'ordered', addressMeantAt: now })
  return true
}

/** Rule 7. */
export function block(person: Person, final: boolean): void {
  const made = { final }
  for (const earlier of person.orders) earlier.blocked = true
  for (const { blocks } of person.letters) blocks.add(made)
}

/** Rule 7: only what somebody unidentified did. */
export function lift(person: Person): void {
  for (const { blocks } of person.letters) for (const one of blocks) if (!one.final) blocks.delete(one)
}

/** Rules 6, 8. */
export function use(person: Person, letter: Letter, number: number): boolean {
  if (!isUsable(letter) || letter.used.has(number)) return false
  letter.used.add(number)
  for (const older of person.letters.slice(0, person.letters.indexOf(letter))) older.superseded = true
  return true
}

export function codeToAskFor(person: Person): number | null {
  const numbers = Array.from({ length: codesPerLetter }, (_, index) => index + 1)
  const unused = person.letters
    .filter(isUsable)
    .flatMap(({ used }) => numbers.filter((one) => !used.has(one)))
  return unused[0] ?? null
}

function lettersOf({ letters }: Person, batch: string): Letter[] {
  return letters.filter((letter) => letter.batch === batch)
}

function isUsable({ returnedAt, blocks, superseded }: Letter): boolean {
  return returnedAt === null && blocks.size === 0 && !superseded
}

/** What an identified person sees of each order, newest first. Rules 3, 5. */
export function timeline({ orders }: Person, now: number): string[] {
  return orders.map((one) => stateOf(one, now)).reverse()
}

function stateOf({ state, blocked, letter }: Order, now: number): string {
  if (blocked && (state === 'ordered' || state === 'held')) return 'cancelled'
  if (letter === null) return state
  if (letter.returnedAt !== null) return 'returned'
  if (letter.postedAt === null) return 'produced'
  return hasArrived(letter, now) ? 'presumed_delivered' : 'posted'
}
