import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NewAddress } from '../../shared/domain/move.ts'
import type { Central } from '../../central/central.ts'
import type { Database } from '../../central/database/database.ts'
import { newAddress } from '../../central/moves/testMoves.ts'
import { openCounter } from './counter.ts'
import { openOffice, type Someone } from './visit.ts'

interface Changes {
  others?: string[]
  address?: Partial<NewAddress>
  moveDate?: string
}

/** An office where people of the register come to move, each shown by their passport. */
export async function openMoves(db: Database) {
  const office = await openOffice(db)
  const { verifies } = await openCounter(office)

  /** In a visit of its own, with the number that they would type. */
  async function visits(personId: string) {
    const { national_id: nationalId } = await db
      .selectFrom('person_national_id')
      .select('national_id')
      .where('person_id', '=', personId)
      .where('current', '=', true)
      .executeTakeFirstOrThrow()
    const who: Someone = { nationalId, personId, visitId: randomUUID() }
    return { who, visitor: await verifies(who) }
  }

  /** @returns what becomes of it, as its reporter sees it */
  async function reports(personId: string, { others = [], address, moveDate = '2026-05-14' }: Changes = {}) {
    const { who, visitor } = await visits(personId)
    const move = { movers: [personId, ...others], newAddress: { ...newAddress, ...address }, moveDate }
    await office.does(who, { kind: 'move.report', move }, visitor)
    return newestOf(personId)
  }

  /** The state of the newest move that somebody has to do with: `rejected: referred` */
  async function newestOf(personId: string): Promise<string> {
    const { visitor } = await visits(personId)
    const [move] = await office.movesOf(visitor)
    if (move === undefined) return 'none'
    return move.reason === null ? move.state : `${move.state}: ${move.reason}`
  }

  /** @param moveId of the newest that they see, unless told otherwise */
  async function answers(personId: string, confirms: boolean, moveId?: string): Promise<void> {
    const { who, visitor } = await visits(personId)
    const [newest] = await office.movesOf(visitor)
    const asked = moveId ?? newest?.moveId ?? ''
    await office.does(who, { kind: 'move.confirm', moveId: asked, confirms }, visitor)
  }

  return { ...office, visits, reports, newestOf, answers }
}

/** As the register sends it. @param reason why it refuses; nothing: it has registered the move */
export function answerFile({ dataDirectory }: Central, moveId: string, reason?: string): string {
  const path = join(dataDirectory, 'answers.xml')
  const result = reason === undefined ? 'registrert' : 'avvist'
  const why = reason === undefined ? '' : `<aarsak>${reason}</aarsak>`
  const answer = `<svar><avsendersMeldingsidentifikator>${moveId}</avsendersMeldingsidentifikator><resultat>${result}</resultat>${why}</svar>`
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="UTF-8"?><svarPaaFlyttemeldinger>${answer}</svarPaaFlyttemeldinger>`,
  )
  return path
}
