import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Random } from './random.ts'

const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * A valid number of the authorities' own synthetic kind (Tenor: month + 80; a D-number: day + 40) that no real person
 * can have, and that is not in `taken` yet; it is then.
 */
export function drawNationalId(
  random: Random,
  birthDate: IsoDate,
  kind: 'fnr' | 'dnr',
  taken: Set<string>,
): string {
  for (;;) {
    const nationalId = compose(birthDate, kind, drawIndividualNumber(random, birthDate))
    if (nationalId === null || taken.has(nationalId)) continue
    taken.add(nationalId)
    return nationalId
  }
}

/** Tells the century, until 2032. */
function drawIndividualNumber(random: Random, birthDate: IsoDate): number {
  return birthDate < '2000' ? random.integer(0, 499) : random.integer(500, 999)
}

/** `null` when no check digit exists for it. */
function compose(birthDate: IsoDate, kind: 'fnr' | 'dnr', individualNumber: number): string | null {
  const day = Number(birthDate.slice(8)) + (kind === 'dnr' ? 40 : 0)
  const month = Number(birthDate.slice(5, 7)) + 80
  const six = [day, month, birthDate.slice(2, 4)].map((part) => String(part).padStart(2, '0')).join('')
  const digits = [...six, ...String(individualNumber).padStart(3, '0')].map(Number)
  for (const weights of [weights1, weights2]) {
    const check = checkDigit(digits, weights)
    if (check === 10) return null
    digits.push(check)
  }
  return digits.join('')
}

function checkDigit(digits: number[], weights: number[]): number {
  const sum = weights.reduce((total, weight, position) => total + weight * digits[position]!, 0)
  return (11 - (sum % 11)) % 11
}
