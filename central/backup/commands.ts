import { existsSync } from 'node:fs'
import { CommandError, type CentralCommand } from '../central.ts'
import { backUp } from './backup.service.ts'
import { restore } from './restore.service.ts'
import { BackupProblem } from './sealedFile.ts'

const backupCommand: CentralCommand = {
  name: 'backup',
  usage: '<directory>',
  summary:
    'Write all that the database holds into one file, sealed with the store’s keys, which are not in it',
  takesFiles: true,
  async run(central, [directory], print) {
    if (!directory) throw new CommandError('Where to? Use: backup /path/to/backups')
    print(await backUp(central, directory))
  },
}

const restoreCommand: CentralCommand = {
  name: 'restore',
  usage: '<file>',
  summary: 'Put a backup into an empty database; the store’s own keys must be in place first',
  takesFiles: true,
  async run(central, [file], print) {
    if (!file || !existsSync(file))
      throw new CommandError('Which file? Use: restore /path/to/skranke-….backup')
    try {
      print(`Restored the store as it was at ${await restore(central, file)}.`)
    } catch (error) {
      throw error instanceof BackupProblem ? new CommandError(error.message) : error
    }
  },
}

export const backupCommands: CentralCommand[] = [backupCommand, restoreCommand]
