import type { Access } from '../../shared/wire/audit.ts'
import type { Connection } from '../database/database.ts'

const newest = 200

/**
 * Who looked at a person or changed something of theirs, newest first: by role, never by name or id of a clerk, who is
 * told only through the formal request. Rule: Languages, law, access.
 */
export async function accessesOf(connection: Connection, personId: string): Promise<Access[]> {
  const entries = await connection
    .selectFrom('audit_entry as entry')
    .leftJoin('kiosk', 'kiosk.kiosk_id', 'entry.kiosk_id')
    .leftJoin('office', (join) =>
      join.on((row) => row('office.office_id', '=', row.fn.coalesce('entry.office_id', 'kiosk.office_id'))),
    )
    .select(['entry.recorded_at', 'entry.actor', 'entry.action', 'entry.purpose', 'office.name'])
    .where('entry.person_id', '=', personId)
    .orderBy('entry.recorded_at', 'desc')
    .orderBy('entry.number', 'desc')
    .limit(newest)
    .execute()
  return entries.map(({ recorded_at, actor, action, purpose, name }) => ({
    at: recorded_at.toISOString(),
    role: withoutId(actor),
    office: name,
    action,
    purpose,
  }))
}

/** `clerk 0190…` is `clerk`. */
function withoutId(actor: string): string {
  return actor.replace(/\s[0-9a-f-]{36}$/u, '')
}
