import { type NationalId, parseNationalId } from '../../shared/domain/nationalId.ts'

/** So many valid synthetic numbers (month + 80) of people born on 1 January 1990; always the same ones. */
export function syntheticNationalIds(count: number): NationalId[] {
  const found: NationalId[] = []
  for (let ending = 0; found.length < count; ending += 1) {
    const parsed = parseNationalId(`018190${String(ending).padStart(5, '0')}`, 'demo')
    if (parsed.ok) found.push(parsed.nationalId)
  }
  return found
}
