import { Refusal } from '../refusal.ts'

/** One answer for everything that may be wrong with a sign-in. Rule: MinID accounts 4. */
export function signInRefused(): Refusal {
  return new Refusal('sign_in_refused', 'The number or the password is wrong.')
}

/** The same for a wrong code, one too late, and a process that there is none of. */
export function codeRefused(): Refusal {
  return new Refusal('code_refused', 'The code is wrong or too old.')
}

/** For someone identified: they may register with a letter. */
export function noAccount(): Refusal {
  return new Refusal('no_account', 'There is no account yet.')
}
