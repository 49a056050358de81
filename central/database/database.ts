import type { Kysely, Transaction } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { AccountTables } from '../accounts/account.table.ts'
import type { AuditTables } from '../audit/audit.table.ts'
import type { FleetTables } from '../fleet/kiosk.table.ts'
import type { GrantTables } from '../grants/grant.table.ts'
import type { HelpDeskTables } from '../helpDesk/helpDesk.table.ts'
import type { KeyTables } from '../keys/sealingKey.table.ts'
import type { LetterTables } from '../letters/letter.table.ts'
import type { MobileConfirmationTables } from '../accounts/mobileConfirmation/mobileConfirmation.table.ts'
import type { MoveTables } from '../moves/move.table.ts'
import type { NoticeTables } from '../notices/notice.table.ts'
import type { RegisterTables } from '../register/register.table.ts'
import type { StaffTables } from '../staff/staff.table.ts'
import type { SyncTables } from '../sync/sync.table.ts'
import type { StoreTables } from './store.table.ts'

/** Every table of the store; each feature declares its own. */
export interface Tables
  extends
    StoreTables,
    KeyTables,
    AuditTables,
    FleetTables,
    SyncTables,
    RegisterTables,
    LetterTables,
    MobileConfirmationTables,
    NoticeTables,
    MoveTables,
    GrantTables,
    StaffTables,
    AccountTables,
    HelpDeskTables {}

export type Database = Kysely<Tables>
/** Repositories take either; services that write open the transaction. */
export type Connection = Kysely<Tables> | Transaction<Tables>

/** A feature's migrations, by name: `0001_letters`. Names order them across features. */
export type Migrations = Record<string, Migration>
