import { validate as isUuid } from 'uuid'
import { CommandError, type CentralCommand } from '../central.ts'
import { listOffices } from '../register/office.repository.ts'
import { createInvitationCode, hashInvitationCode } from './invitationCode.ts'
import { listKiosks, revokeKiosk } from './kiosk.repository.ts'

const hoursValid = 24

const invite: CentralCommand = {
  name: 'kiosk invite',
  usage: '[<office>]',
  summary:
    'Print a one-time code for a new kiosk, good for 24 hours; the first office by id if none is named',
  async run({ db, keys, clock }, [asked], print) {
    const offices = await listOffices(db)
    const office = asked === undefined ? offices[0] : offices.find(({ officeId }) => officeId === asked)
    if (office === undefined) {
      const known = offices.map(({ officeId }) => officeId).join(', ')
      throw new CommandError(
        known === '' ? 'There is no office yet.' : `There is no such office. Known are ${known}.`,
      )
    }
    const code = createInvitationCode()
    const codeHash = hashInvitationCode(keys.pepper, code)
    if (codeHash === null) throw new Error('a fresh code is no code')
    const expiresAt = new Date(clock().getTime() + hoursValid * 3_600_000)
    await db
      .insertInto('kiosk_invitation')
      .values({ code_hash: codeHash, office_id: office.officeId, expires_at: expiresAt, used_at: null })
      .execute()
    print(`For ${office.name}, once, until ${expiresAt.toISOString()}:`)
    print(code)
  },
}

const list: CentralCommand = {
  name: 'kiosk list',
  usage: '',
  summary: 'List the kiosks: id, office, state, last sync',
  async run({ db }, _parameters, print) {
    for (const kiosk of await listKiosks(db)) {
      const lastSync = kiosk.last_sync_at?.toISOString() ?? 'never'
      print(`${kiosk.kiosk_id}  ${kiosk.office_id.padEnd(12)}  ${kiosk.state.padEnd(8)}  ${lastSync}`)
    }
  },
}

const revoke: CentralCommand = {
  name: 'kiosk revoke',
  usage: '<kiosk>',
  summary: 'Shut a stolen or lost kiosk out at once',
  async run({ db }, [kioskId = ''], print) {
    if (!isUuid(kioskId) || !(await revokeKiosk(db, kioskId)))
      throw new CommandError('There is no such kiosk. See `kiosk list`.')
    print(`Kiosk ${kioskId} is revoked: what it sends from now on is refused.`)
  },
}

export const fleetCommands: CentralCommand[] = [invite, list, revoke]
