import type { ColumnType } from 'kysely'
import type { Language } from '../../shared/domain/language.ts'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null, Date | string | null>

/**
 * `person_id` is a person's, whichever number they typed; where a number belongs to nobody it is that number's stand-in
 * (`subject.ts`), so that rows, statements and work are the same. No number is kept here.
 */
export interface AccountTables {
  account: {
    person_id: string
    /** argon2id, as PHC string. */
    password_hash: string
    /** E.164: `+4790000000` */
    mobile: string | null
    email: string | null
    /** Where notices and temporary passwords go. Rule: MinID accounts 3. */
    preferred_channel: 'sms' | 'email'
    /** Where codes to sign in come from. Rule: MinID accounts 2. */
    sign_in_codes: 'sms' | 'letter'
    language: Language
    /** Too old to be used after 18 months. Rule: MinID accounts 7. */
    contact_confirmed_at: Instant
    registered_at: Instant
  }
  /** Someone who wants to become a user. */
  registration: {
    kiosk_id: string
    registration_id: string
    visit_id: string
    person_id: string
    /** The number of the code that is asked for. */
    code_number: number
    state: 'code_asked' | 'code_proven'
    tries_left: number
    expires_at: Instant
  }
  /** Someone whose password was right. */
  sign_in: {
    kiosk_id: string
    sign_in_id: string
    visit_id: string
    person_id: string
    step: 'sms' | 'letter_code' | 'new_password' | 'order_letter'
    /** Keyed hash of the code that was sent. */
    code_hash: Buffer | null
    code_number: number | null
    tries_left: number
    /** Takes the place of the forgotten one when the sign-in is complete. */
    new_password_hash: string | null
    expires_at: Instant
  }
  /** Tries in a row, by person and kiosk. Rule: MinID accounts 4. */
  sign_in_try: {
    person_id: string
    kiosk_id: string
    tries: number
    last_try_at: Instant
    /** Whoever is slowed down may try here from then on. */
    wait_until: MaybeInstant
  }
  /** What is usual at an office. Rule: MinID accounts 5. */
  office_sign_in_hour: { office_id: string; hour: Instant; tries: number }
  human_check: {
    kiosk_id: string
    human_check_id: string
    visit_id: string
    answer_hash: Buffer
    expires_at: Instant
  }
  /** Whether or not there is anybody to send it to; gone when it is used. Rule: MinID accounts 3. */
  temporary_password: { person_id: string; password_hash: Buffer; expires_at: Instant }
  /** A number that is used from the moment its owner has confirmed it. */
  mobile_change: {
    person_id: string
    mobile: string
    code_hash: Buffer
    tries_left: number
    expires_at: Instant
  }
}
