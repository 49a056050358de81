/**
 * What a person recognises in a picture or by its name, sorted by what it is. Nothing may be taken for two kinds: fish is
 * food, too, and one travels by horse. Rule: MinID accounts 5.
 */
export const things = {
  animal: ['dog', 'cat', 'elephant', 'bird', 'cow', 'bear'],
  food: ['bread', 'apple', 'cheese', 'egg', 'carrot', 'cake'],
  vehicle: ['bus', 'bicycle', 'boat', 'train', 'car', 'aeroplane'],
  clothing: ['shoe', 'hat', 'mitten', 'sock', 'shirt', 'jacket'],
} as const

export const thingKinds = Object.keys(things) as ThingKind[]
export type ThingKind = keyof typeof things
export type Thing = (typeof things)[ThingKind][number]

const all: Thing[] = Object.values(things).flat()

/**
 * Things travel as numbers: pictures and words (`humanCheck.thing.<name>` in every language) are the kiosk's. Whoever
 * only overhears a request reads no word that answers it; it is no secret from a program written for this kiosk.
 */
export function numberOfThing(thing: Thing): number {
  return all.indexOf(thing)
}

export function thingOfNumber(number: number): Thing | undefined {
  return all[number]
}
