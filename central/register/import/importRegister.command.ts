import { createReadStream, statSync } from 'node:fs'
import { recordAudit } from '../../audit/audit.ts'
import { settleEnvironment } from '../../database/environment.ts'
import { CommandError, type Central, type CentralCommand } from '../../central.ts'
import { importPersons } from './importPersons.service.ts'
import { startReport } from './report.ts'

export const importRegister: CentralCommand = {
  name: 'register import',
  usage: '<file>',
  summary: 'Take in persons from a file of JSON lines (docs/REGISTER-IMPORT.md); again for what has changed',
  takesFiles: true,
  async run(central, [path], print) {
    if (path === undefined) throw new CommandError('Which file? Use: register import persons.jsonl')
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
      throw new CommandError(`There is no file ${path}.`)
    await settleEnvironment(central.db, central.environment)
    const report = startReport(path)
    let [imported, refused] = [0, 0]
    for await (const progress of importPersons(central, createReadStream(path))) {
      imported += progress.imported
      refused += progress.refused.length
      report.add(progress.refused)
      print(`${imported} persons imported, ${refused} lines refused`)
    }
    await recordImport(central)
    if (refused > 0) throw new CommandError(`Refused lines are listed with their reasons in ${report.path}.`)
    report.discard()
  },
}

function recordImport({ db, clock }: Central): Promise<void> {
  const nobody = { personId: null, officeId: null, kioskId: null }
  const entry = {
    actor: 'operator',
    action: 'register.imported',
    purpose: 'keep the register' as const,
    ...nobody,
  }
  return recordAudit(db, entry, clock())
}
