import { Check } from 'typebox/value'
import { Office } from '../../shared/domain/office.ts'
import { CommandError, type CentralCommand } from '../central.ts'
import { listOffices, putOffice } from './office.repository.ts'

const add: CentralCommand = {
  name: 'office add',
  usage: '<id> <name> <street> <post code> <place> [<opening hours>]',
  summary:
    'Add an office, or change what is known of it; hours as JSON: [{"weekday":1,"opens":"09:00","closes":"15:00"}]',
  async run({ db }, [officeId, name, street, postCode, place, hours = '[]'], print) {
    const office = { officeId, name, street, postCode, place, openingHours: parse(hours) }
    if (!Check(Office, office) || !isWritten(office))
      throw new CommandError(
        'An office has an id (lower-case letters, digits, hyphens), a name, a street, a post code of four digits and ' +
          'a place. Opening hours are JSON: [{"weekday":1,"opens":"09:00","closes":"15:00"}], Monday is 1.',
      )
    await putOffice(db, office)
    print(`${office.officeId}  ${addressOf(office)}`)
  },
}

const list: CentralCommand = {
  name: 'office list',
  usage: '',
  summary: 'List the offices: id, name, address',
  async run({ db }, _parameters, print) {
    for (const office of await listOffices(db)) print(`${office.officeId.padEnd(12)}  ${addressOf(office)}`)
  },
}

export const officeCommands: CentralCommand[] = [add, list]

function isWritten({ officeId, name, street, place }: Office): boolean {
  return /^[a-z0-9-]{1,40}$/u.test(officeId) && [name, street, place].every((text) => text.trim() !== '')
}

function addressOf({ name, street, postCode, place }: Office): string {
  return `${name}, ${street}, ${postCode} ${place}`
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
