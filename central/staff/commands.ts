import { v7 as uuid } from 'uuid'
import { Check } from 'typebox/value'
import { StaffRole, Username } from '../../shared/wire/staff.ts'
import { recordAudit } from '../audit/audit.ts'
import { CommandError, type CentralCommand } from '../central.ts'
import type { Connection } from '../database/database.ts'
import { createInvitationCode, hashInvitationCode } from '../fleet/invitationCode.ts'
import { listOffices } from '../register/office.repository.ts'
import { staffPolicy } from './policy.ts'
import { deactivate, findByUsername, insertInvited, listStaff } from './staff.repository.ts'
import { deleteVerifier } from './verifier.repository.ts'

const add: CentralCommand = {
  name: 'staff add',
  usage: '<username> <clerk|technician|help_desk> [<office>]',
  summary: `Print a one-time code with which somebody chooses a password, good for ${staffPolicy.daysToActivate} days`,
  async run({ db, keys, clock }, [username = '', role = '', office], print) {
    if (!Check(Username, username))
      throw new CommandError('A username has 2 to 32 lower-case letters, digits, dots or hyphens.')
    if (!Check(StaffRole, role)) throw new CommandError('A role is clerk, technician or help_desk.')
    const officeId = await officeFor(db, role, office)
    const code = createInvitationCode()
    const activationHash = hashInvitationCode(keys.pepper, code)
    if (activationHash === null) throw new Error('a fresh code is no code')

    const addedAt = clock()
    const activationExpiresAt = new Date(addedAt.getTime() + staffPolicy.daysToActivate * 86_400_000)
    const member = { staffId: uuid(), username, role, officeId, activationHash, activationExpiresAt, addedAt }
    await db.transaction().execute(async (transaction) => {
      if (!(await insertInvited(transaction, member)))
        throw new CommandError(
          'This username is taken. A forgotten password: deactivate it and add it again.',
        )
      await recordAudit(transaction, auditOf('staff.added', member), addedAt)
    })
    print(`For ${username}, once, until ${activationExpiresAt.toISOString()}:`)
    print(code)
  },
}

const deactivateCommand: CentralCommand = {
  name: 'staff deactivate',
  usage: '<username>',
  summary: 'Shut somebody out at once, everywhere that reaches the store',
  async run({ db, clock }, [username = ''], print) {
    await db.transaction().execute(async (transaction) => {
      const member = await findByUsername(transaction, username)
      if (member === undefined) throw new CommandError('There is no such member of staff. See `staff list`.')
      const { staff_id: staffId, office_id: officeId } = member
      await deactivate(transaction, staffId)
      await deleteVerifier(transaction, staffId)
      await recordAudit(transaction, auditOf('staff.deactivated', { staffId, officeId }), clock())
    })
    print(`${username} is deactivated: signed out, and unknown to kiosks from their next sync.`)
  },
}

const list: CentralCommand = {
  name: 'staff list',
  usage: '',
  summary: 'List the staff: id, username, role, office, state',
  async run({ db }, _parameters, print) {
    for (const { staff_id, username, role, office_id, state } of await listStaff(db))
      print(
        `${staff_id}  ${username.padEnd(16)}  ${role.padEnd(10)}  ${(office_id ?? '-').padEnd(12)}  ${state}`,
      )
  },
}

export const staffCommands: CentralCommand[] = [add, deactivateCommand, list]

async function officeFor(
  connection: Connection,
  role: StaffRole,
  asked: string | undefined,
): Promise<string | null> {
  if (role === 'help_desk') {
    if (asked !== undefined) throw new CommandError('The help desk belongs to no office.')
    return null
  }
  const known = (await listOffices(connection)).map(({ officeId }) => officeId)
  if (asked === undefined || !known.includes(asked))
    throw new CommandError(`Name the office. Known are ${known.join(', ') || 'none'}.`)
  return asked
}

function auditOf(action: string, { staffId, officeId }: { staffId: string; officeId: string | null }) {
  return {
    actor: 'operator',
    action,
    purpose: `staff ${staffId}` as const,
    personId: null,
    officeId,
    kioskId: null,
  }
}
