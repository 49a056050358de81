import type { Central } from '../central.ts'
import type { Connection } from '../database/database.ts'
import type { Contact, ContactOf } from '../notices/contact.ts'
import { contactIsOld } from './contactAge.ts'

/** How a person may be reached; null when they have no account, or must confirm their data first. Rule: MinID accounts 7. */
export function contactOf({ clock }: Pick<Central, 'clock'>): ContactOf {
  return async (connection, personId) => {
    const contact = await findContact(connection, personId)
    if (contact === undefined) return null
    const { confirmedAt, ...usable } = contact
    return contactIsOld(confirmedAt, clock()) ? null : usable
  }
}

function findContact(
  connection: Connection,
  personId: string,
): Promise<(Contact & { confirmedAt: Date }) | undefined> {
  return connection
    .selectFrom('account')
    .where('person_id', '=', personId)
    .select([
      'mobile',
      'email',
      'preferred_channel as preferredChannel',
      'language',
      'contact_confirmed_at as confirmedAt',
    ])
    .executeTakeFirst()
}
