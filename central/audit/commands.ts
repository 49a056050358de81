import { validate as isUuid } from 'uuid'
import { CommandError, type CentralCommand } from '../central.ts'
import { accessesOf } from './extract.service.ts'
import { retainAudit } from './retain.service.ts'
import { verifyAudit } from './verify.service.ts'

const verify: CentralCommand = {
  name: 'audit verify',
  usage: '',
  summary: 'Find out whether the audit log is whole: nothing changed, missing, cut off or written anew',
  async run(central, _parameters, print) {
    const { chains, entries, problems } = await verifyAudit(central)
    if (problems.length > 0) throw new CommandError(problems.join('\n'))
    print(`The audit log is whole: ${entries} entries in ${chains} chains.`)
  },
}

const extract: CentralCommand = {
  name: 'audit extract',
  usage: '<person>',
  summary: 'Show a person, by id, who looked at them: time, role, office, purpose',
  async run({ db }, [personId = ''], print) {
    if (!isUuid(personId)) throw new CommandError('Give the id of a person.')
    for (const { at, role, office, action, purpose } of await accessesOf(db, personId))
      print([at, role, office ?? '-', action, purpose].join('  '))
  },
}

const retain: CentralCommand = {
  name: 'audit retain',
  usage: '',
  summary: 'Drop what is older than the policy keeps, whole months at a time',
  async run(central, _parameters, print) {
    print(`Dropped ${await retainAudit(central)} entries.`)
  },
}

export const auditCommands: CentralCommand[] = [verify, extract, retain]
