/** Main floor, lower floor (partly below the ground), cellar, loft. */
export const floorKinds = ['H', 'U', 'K', 'L'] as const
export type FloorKind = (typeof floorKinds)[number]

/** `H0203`: the third door from the left on the second floor. Rule: Addresses 2. */
export interface Dwelling {
  kind: FloorKind
  /** From 1 */
  floor: number
  /** From 1, counted from the left */
  door: number
}

/** Where there is only one home in the house. */
export const onlyHome = 'H0101'
export const mostFloorsOrDoors = 99

export function dwellingNumberOf({ kind, floor, door }: Dwelling): string {
  return `${kind}${twoDigits(floor)}${twoDigits(door)}`
}

/** `null` for what is no dwelling number, or one of a floor or door 00. */
export function parseDwellingNumber(typed: string): Dwelling | null {
  const [, kind, floor, door] = /^([HULK])(\d{2})(\d{2})$/u.exec(typed) ?? []
  const dwelling = { kind: kind as FloorKind, floor: Number(floor), door: Number(door) }
  return dwelling.floor > 0 && dwelling.door > 0 ? dwelling : null
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
