/** Repeatable: the same seed gives the same register on every machine. Never for secrets. */
export interface Random {
  /** Both ends included. */
  integer(first: number, last: number): number
  pick<Item>(items: readonly Item[]): Item
  chance(probability: number): boolean
  uuid(): string
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const integer = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  return {
    integer,
    pick: (items) => items[integer(0, items.length - 1)]!,
    chance: (probability) => next() < probability,
    uuid: () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => integer(0, 15).toString(16)),
  }
}

/** A number from 0 up to 1 at each call. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
