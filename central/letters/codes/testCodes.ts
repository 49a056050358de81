import type { Central } from '../../central.ts'
import { hashCode } from './codes.ts'

/**
 * The store forgets codes at once, so tests put others in their place that they can tell: see {@link knownCode}.
 * @returns the letters of a person, oldest first
 */
export async function lettersWithKnownCodes({ db, keys }: Central, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('letter_code as code', 'code.letter_id', 'letter.letter_id')
    .where('letter.person_id', '=', personId)
    .select(['letter.letter_id', 'code.number', 'code.code_hash'])
    .orderBy('letter.letter_id')
    .execute()
  for (const { letter_id, number, code_hash } of rows) {
    const known = hashCode(keys.pepper, letter_id, number, knownCode(letter_id, number))
    if (known.equals(code_hash)) continue
    await db
      .updateTable('letter_code')
      .set({ code_hash: known })
      .where('letter_id', '=', letter_id)
      .where('number', '=', number)
      .execute()
  }
  return [...new Set(rows.map(({ letter_id }) => letter_id))]
}

export function knownCode(letterId: string, number: number): string {
  return `${letterId.slice(-6)}${number}`.toUpperCase()
}
