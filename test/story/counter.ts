import type { Grant } from '../../shared/wire/signIn.ts'
import { visitorGrantHeader } from '../../shared/wire/route.ts'
import { answerOf } from '../../central/accounts/testAccounts.ts'
import {
  addStaff,
  askToActivate,
  askToSignIn,
  signInTestStaff,
  tokenIn,
} from '../../central/staff/testStaff.ts'
import { bearer, type Credentials } from '../../central/testCallers.ts'
import type { TestAnswer } from '../../central/testHttp.ts'
import { tokenOf } from '../../central/testKiosk.ts'
import type { Office, Someone } from './visit.ts'

/** A clerk, who has signed in and sits near the kiosk, unless they belong to another office. */
export async function openCounter({ central, store, kiosk, post }: Office, officeId = 'oslo') {
  const { kioskId } = kiosk
  const username = `clerk-${officeId}`
  const activationCode = await addStaff(central, `${username} clerk ${officeId}`)
  const clerk = bearer(tokenIn(await askToActivate(store, { username, activationCode })))

  /** Lets them try again who have been locked out. */
  function releases({ nationalId }: Pick<Someone, 'nationalId'>): Promise<TestAnswer> {
    return post('sign-in-locks/release', { kioskId, nationalId }, clerk)
  }

  /** Looks at a passport. @returns what goes with that visitor's requests */
  async function verifies({ nationalId, visitId }: Someone): Promise<Credentials> {
    const body = { kioskId, visitId, nationalId, document: 'passport' }
    const { grant } = answerOf<Grant>(await post('clerk-verifications', body, clerk))
    return { ...bearer(await tokenOf(store, kiosk)), [visitorGrantHeader]: grant }
  }

  return { releases, verifies }
}

/** Somebody answers 800 30 300, and signs in for each call. */
export async function openHelpDesk({ store, post }: Office) {
  const token = await signInTestStaff(store, 'help_desk')
  const asks = async (path: string, body: object) =>
    post(`help-desk/${path}`, body, bearer(tokenIn(await askToSignIn(store, 'help-desk'))))
  return {
    token,
    blocks: (nationalId: string) => asks('blocks', { nationalId }),
    reorders: (nationalId: string) => asks('orders', { nationalId, language: 'nb' }),
  }
}
