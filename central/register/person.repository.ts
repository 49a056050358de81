import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { recordAudit, recordAudits, type AuditEntry } from '../audit/audit.ts'
import type { Connection } from '../database/database.ts'
import { findAddresses } from './address.repository.ts'
import type { Access, Register } from './register.ts'

/** The register in the store's own tables. */
export const storedRegister: Register = {
  async lookUp(connection, nationalId, access) {
    const found = await selectPersons(connection)
      .innerJoin('person_national_id as asked', 'asked.person_id', 'person.person_id')
      .where('asked.national_id', '=', nationalId)
      .executeTakeFirst()
    await recordLookUp(connection, found?.personId ?? null, access)
    return found ?? null
  },

  async lookUpAll(connection, nationalIds, access) {
    if (nationalIds.length === 0) return []
    const found = await selectPersons(connection)
      .innerJoin('person_national_id as asked', 'asked.person_id', 'person.person_id')
      .where('asked.national_id', 'in', nationalIds)
      .select('asked.national_id as asked')
      .execute()
    const byNumber = new Map(found.map(({ asked, ...person }) => [asked, person]))
    const persons = nationalIds.map((nationalId) => byNumber.get(nationalId) ?? null)
    const entries = persons.map((person) => lookUpEntry(person?.personId ?? null, access))
    await recordAudits(connection, entries, new Date())
    return persons
  },

  async lookUpPerson(connection, personId, access) {
    const found = await selectPersons(connection).where('person.person_id', '=', personId).executeTakeFirst()
    await recordLookUp(connection, found?.personId ?? null, access)
    return found ?? null
  },

  async household(connection, personId, access) {
    const members = await selectHousehold(connection, personId).execute()
    await recordLookUp(connection, personId, access)
    return members
  },

  async parentsOf(connection, childId, access) {
    const parents = await connection
      .selectFrom('parental_responsibility')
      .select('parent_id')
      .where('child_id', '=', childId)
      .orderBy('parent_id')
      .execute()
    await recordLookUp(connection, childId, access)
    return parents.map(({ parent_id }) => parent_id)
  },

  async addressesOf(connection, personId, access) {
    const addresses = await findAddresses(connection, personId)
    await recordLookUp(connection, personId, access)
    return addresses
  },
}

function selectHousehold(connection: Connection, personId: string) {
  return connection
    .selectFrom('person as asked')
    .innerJoin('person as member', 'member.household_id', 'asked.household_id')
    .where('asked.person_id', '=', personId)
    .where('member.person_id', '<>', personId)
    .where('member.grading', '=', 'ugradert')
    .where('member.status', '<>', 'dead')
    .select([
      'member.person_id as personId',
      'member.given_name as givenName',
      'member.birth_date as birthDate',
      sql<boolean>`coalesce(member.person_id = asked.spouse_id, false)`.as('isSpouse'),
    ])
    .orderBy('member.birth_date')
    .orderBy('member.person_id')
}

function selectPersons(connection: Connection) {
  return connection
    .selectFrom('person')
    .innerJoin('person_national_id as inForce', (join) =>
      join.onRef('inForce.person_id', '=', 'person.person_id').on('inForce.current', '=', true),
    )
    .select((person) => [
      'person.person_id as personId',
      'inForce.national_id as nationalId',
      'person.given_name as givenName',
      'person.middle_name as middleName',
      'person.family_name as familyName',
      'person.birth_date as birthDate',
      'person.status',
      'person.grading',
      'person.household_id as householdId',
      'person.spouse_id as spouseId',
      'person.under_guardianship as underGuardianship',
      'person.changed_at as changedAt',
      jsonArrayFrom(
        person
          .selectFrom('address')
          .leftJoin('post_code', (join) =>
            join.on('post_code.post_code', '=', sql<string>`address.content ->> 'postCode'`),
          )
          .whereRef('address.person_id', '=', 'person.person_id')
          .where('address.valid_to', 'is', null)
          .where('person.grading', '=', 'ugradert')
          .select([
            'address.address_id as addressId',
            'address.kind',
            'address.content',
            'post_code.place',
            'address.valid_from as validFrom',
          ])
          .orderBy('address.kind'),
      ).as('addresses'),
    ])
}

/** After the look-up, whether it found somebody or not. Rule: Languages, law, access. */
function recordLookUp(connection: Connection, personId: string | null, access: Access): Promise<void> {
  return recordAudit(connection, lookUpEntry(personId, access), new Date())
}

function lookUpEntry(personId: string | null, access: Access): AuditEntry {
  const { actor, purpose, officeId = null, kioskId = null } = access
  return { actor, purpose, action: 'person.looked_up', personId, officeId, kioskId }
}
