import { accountMigrations } from '../accounts/migrations.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { backupMigrations } from '../backup/migrations.ts'
import { fleetMigrations } from '../fleet/migrations.ts'
import { grantMigrations } from '../grants/migrations.ts'
import { helpDeskMigrations } from '../helpDesk/migrations.ts'
import { keyMigrations } from '../keys/migrations.ts'
import { letterMigrations } from '../letters/migrations.ts'
import { mobileConfirmationMigrations } from '../accounts/mobileConfirmation/migrations.ts'
import { moveMigrations } from '../moves/migrations.ts'
import { noticeMigrations } from '../notices/migrations.ts'
import { registerMigrations } from '../register/migrations.ts'
import { staffMigrations } from '../staff/migrations.ts'
import { syncMigrations } from '../sync/migrations.ts'
import type { Migrations } from './database.ts'
import { storeMigrations } from './store.migrations.ts'

/** Every feature's, run in the order of their names. */
export const migrations: Migrations = {
  ...storeMigrations,
  ...backupMigrations,
  ...auditMigrations,
  ...fleetMigrations,
  ...syncMigrations,
  ...registerMigrations,
  ...letterMigrations,
  ...noticeMigrations,
  ...moveMigrations,
  ...grantMigrations,
  ...staffMigrations,
  ...accountMigrations,
  ...helpDeskMigrations,
  ...keyMigrations,
  ...mobileConfirmationMigrations,
}
