import { WireProblem } from '../http/wireProblem.ts'

/** One answer for everything that may be wrong with a sign-in. Rule: MinID accounts 4. */
export function signInRefused(): WireProblem {
  return new WireProblem(403, 'sign_in_refused', 'The number or the password is wrong.')
}

/** The same for a wrong code, one too late, and a process that there is none of. */
export function codeRefused(): WireProblem {
  return new WireProblem(403, 'code_refused', 'The code is wrong or too old.')
}

/** For someone identified: they may register with a letter. */
export function noAccount(): WireProblem {
  return new WireProblem(404, 'no_account', 'There is no account yet.')
}
