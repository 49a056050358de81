import { PGliteAdapter } from 'kysely'
import { CommandError, type CentralCommand } from '../central.ts'
import { migrate } from './migrate.ts'
import { forTheOwner, grantTo, isOwner } from './privileges.ts'
import { findRole } from './roles.ts'

const migrateCommand: CentralCommand = {
  name: 'migrate',
  usage: '',
  summary: 'Bring the tables up to date; every start does it too',
  async run({ db }, _parameters, print) {
    const names = await migrate(db)
    print(names.length === 0 ? 'The tables are up to date.' : `Ran ${names.join(', ')}.`)
  },
}

const grant: CentralCommand = {
  name: 'database grant',
  usage: '<role>',
  summary: 'Let a database role run the store that can’t change tables or history; run it as the owner',
  async run({ db }, [role = ''], print) {
    if (db.getExecutor().adapter instanceof PGliteAdapter)
      throw new CommandError('The embedded database has no roles: this is for PostgreSQL, by DATABASE_URL.')
    const found = await findRole(db, role)
    if (found === undefined)
      throw new CommandError('The database has no such role. Make it first: create role … login password …')
    if (!(await isOwner(db))) throw new CommandError(forTheOwner)
    if (found.actsAsOwner)
      throw new CommandError(
        `${role} is the database’s owner, one of its members or a superuser, whom no grant can hold back. Make another role.`,
      )
    await db.transaction().execute((transaction) => grantTo(transaction, role))
    print(`${role} may run the store.`)
  },
}

export const databaseCommands: CentralCommand[] = [migrateCommand, grant]
