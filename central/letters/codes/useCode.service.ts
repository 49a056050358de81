import type { Central } from '../../central.ts'
import type { Connection } from '../../database/database.ts'
import { hashCode } from './codes.ts'
import { usableLetters } from './usableLetters.ts'

/**
 * The number of the code to ask for: the first unused one of the oldest letter that works, so that whoever holds it can
 * answer although a newer one is on its way, in which that number is unused as well. `null`: there is none to ask for.
 * Rules: PIN-code letters 6, 8.
 */
export async function codeToAskFor(
  connection: Connection,
  personId: string,
  at: Date,
): Promise<number | null> {
  const code = await usableLetters(connection, personId, at)
    .innerJoin('letter_code as code', 'code.letter_id', 'letter.letter_id')
    .select('code.number')
    .where('code.used_at', 'is', null)
    .orderBy('letter.letter_id')
    .orderBy('code.number')
    .limit(1)
    .executeTakeFirst()
  return code?.number ?? null
}

interface TypedCode {
  personId: string
  number: number
  /** As typed: any case, spaces or hyphens. */
  code: string
  at: Date
}

/**
 * Uses up the code with that number, of whichever letter it is: each works once. The same statements for somebody with
 * one letter and for nobody at all.
 * @returns whether it was right
 */
export async function useCode(
  { keys }: Pick<Central, 'keys'>,
  connection: Connection,
  { personId, number, code, at }: TypedCode,
): Promise<boolean> {
  const usable = usableLetters(connection, personId, at).select('letter.letter_id')
  const letters = (await usable.execute()).map(({ letter_id }) => letter_id)
  const typed = code.replaceAll(/[\s-]/gu, '').toUpperCase()
  const candidates = letters.length > 0 ? letters : [personId]
  const { numUpdatedRows } = await connection
    .updateTable('letter_code')
    .set({ used_at: at })
    .where('number', '=', number)
    .where('used_at', 'is', null)
    .where('letter_id', 'in', usable)
    .where((row) =>
      row.or(
        candidates.map((letter_id) =>
          row.and({ letter_id, code_hash: hashCode(keys.pepper, letter_id, number, typed) }),
        ),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
