import { Check } from 'typebox/value'
import { Language, languages } from '../../shared/domain/language.ts'
import { Office } from '../../shared/domain/office.ts'
import { CommandError, type CentralCommand } from '../central.ts'
import { findOffice, listOffices, putOffice, setLanguages } from './office.repository.ts'

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

const speak: CentralCommand = {
  name: 'office languages',
  usage: '<office> [<language> …]',
  summary: `Show or set the languages its kiosks offer, of ${languages.join(', ')}; a visit begins in the first`,
  async run({ db }, [officeId = '', ...wanted], print) {
    const unknown = wanted.find((language) => !Check(Language, language))
    if (unknown !== undefined)
      throw new CommandError(`No kiosk speaks "${unknown}". There are: ${languages.join(', ')}.`)
    const chosen = [...new Set(wanted.filter((language) => Check(Language, language)))]
    if (chosen.length > 0) await setLanguages(db, officeId, chosen)
    const office = await findOffice(db, officeId)
    if (!office) throw new CommandError(`There is no office "${officeId}"; "office list" shows all of them.`)
    print(`${office.officeId}  ${office.languages.join(' ')}`)
  },
}

export const officeCommands: CentralCommand[] = [add, list, speak]

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
