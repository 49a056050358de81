import type { CentralCommand } from '../central.ts'
import { migrate } from './migrate.ts'

const migrateCommand: CentralCommand = {
  name: 'migrate',
  usage: '',
  summary: 'Bring the tables up to date; every start does it too',
  async run({ db }, _parameters, print) {
    const names = await migrate(db)
    print(names.length === 0 ? 'The tables are up to date.' : `Ran ${names.join(', ')}.`)
  },
}

export const databaseCommands: CentralCommand[] = [migrateCommand]
