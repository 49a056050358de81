import { sql, type RawBuilder } from 'kysely'
import { Gauge } from 'prom-client'
import type { Central } from '../central.ts'

const hoursUntilSilent = 24

/** How many rows a table has in each of these states. */
interface StateGauge {
  name: string
  help: string
  table: 'letter_order' | 'move' | 'notice' | 'kiosk'
  states: string[]
}

interface ValueGauge {
  name: string
  help: string
  /** null: there is nothing of it. */
  value: (now: Date) => RawBuilder<{ value: number | null }>
  /** How nothing reads; 0 unless said. */
  nothing?: number
}

const secondsSince = (column: string, now: Date) =>
  sql`extract(epoch from ${now}::timestamptz - min(${sql.ref(column)}))::float8 as value`

/** What somebody has to do something about, or will have to if it grows. */
const stateGauges: StateGauge[] = [
  {
    name: 'skranke_letter_orders',
    help: 'Orders that wait for production (ordered), or for a look at name and address (held)',
    table: 'letter_order',
    states: ['ordered', 'held'],
  },
  {
    name: 'skranke_moves',
    help: 'Moves that are not settled',
    table: 'move',
    states: ['awaiting_other_parent', 'awaiting_confirmation', 'under_review', 'accepted', 'handed_over'],
  },
  {
    name: 'skranke_notices',
    help: 'Messages that wait to be sent, and those that could not be (dead)',
    table: 'notice',
    states: ['waiting', 'dead'],
  },
  { name: 'skranke_kiosks', help: 'Kiosks', table: 'kiosk', states: ['active', 'retiring', 'revoked'] },
]

const valueGauges: ValueGauge[] = [
  {
    name: 'skranke_oldest_letter_order_seconds',
    help: 'How long the oldest order has waited for production',
    value: (now) => sql`select ${secondsSince('ordered_at', now)} from letter_order where state = 'ordered'`,
  },
  {
    name: 'skranke_oldest_unposted_batch_seconds',
    help: 'How long the oldest printed batch has waited to be posted',
    value: (now) => sql`select ${secondsSince('created_at', now)} from letter_batch where state = 'produced'`,
  },
  {
    name: 'skranke_oldest_notice_seconds',
    help: 'How long the oldest message has waited to be sent',
    value: (now) => sql`select ${secondsSince('created_at', now)} from notice where state = 'waiting'`,
  },
  {
    name: 'skranke_silent_kiosks',
    help: `Active kiosks that have not synced for ${hoursUntilSilent} hours`,
    value: (now) => sql`select count(*) as value from kiosk where state = 'active' and
      coalesce(last_sync_at, enrolled_at) < ${now}::timestamptz - make_interval(hours => ${sql.lit(hoursUntilSilent)})`,
  },
  {
    name: 'skranke_quarantined_commands',
    help: 'Commands that were refused and put aside',
    value: () => sql`select count(*) as value from quarantined_command`,
  },
  {
    name: 'skranke_backup_age_seconds',
    help: 'How long ago what is in the newest backup was received; what kiosks keep grows with it',
    value: (now) => sql`select ${secondsSince('covered_until', now)} from store`,
    nothing: Infinity,
  },
]

/** Read from the database whenever somebody looks. */
export function measureStore({ db, clock, metrics }: Central): void {
  const registers = [metrics.registry]
  for (const { name, help, table, states } of stateGauges) {
    new Gauge({
      name,
      help,
      registers,
      labelNames: ['state'],
      async collect() {
        const { rows } = await sql<{ state: string; count: number }>`
          select state, count(*) as count from ${sql.table(table)} where state = any(${states}) group by state`.execute(
          db,
        )
        const counts = new Map(rows.map(({ state, count }) => [state, count]))
        for (const state of states) this.set({ state }, counts.get(state) ?? 0)
      },
    })
  }
  for (const { name, help, value, nothing = 0 } of valueGauges) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const { rows } = await value(clock()).execute(db)
        this.set(rows[0]?.value ?? nothing)
      },
    })
  }
}
