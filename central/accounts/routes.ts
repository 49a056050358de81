import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { routes } from '../../shared/wire/routes.ts'
import type { Route } from '../../shared/wire/route.ts'
import type { Central } from '../central.ts'
import type { KioskRow } from '../fleet/kiosk.repository.ts'
import { serveRoute, type Call } from '../http/serveRoute.ts'
import { notAllowed } from '../refusal.ts'
import { releaseLock, verifyByClerk } from './clerk/clerk.service.ts'
import { askHuman } from './humanChecks/humanCheck.service.ts'
import { askForMobileCode, confirmByCode } from './mobileConfirmation/mobileConfirmation.service.ts'
import { changePassword } from './passwords/change.service.ts'
import { sendTemporaryPassword } from './passwords/temporaryPassword.service.ts'
import { changeProfile } from './profile/change.service.ts'
import { confirmMobile } from './profile/confirmMobile.service.ts'
import { ownData } from './profile/person.service.ts'
import { profileOf } from './profile/profile.service.ts'
import { completeRegistration } from './registration/complete.service.ts'
import { enterRegistrationCode } from './registration/enterCode.service.ts'
import { startRegistration } from './registration/start.service.ts'
import { enterSignInCode } from './signIn/enterCode.service.ts'
import { chooseNewPassword, preferLetterCode } from './signIn/goOn.service.ts'
import { startSignIn } from './signIn/start.service.ts'

export function accountRoutes(app: FastifyInstance, central: Central): void {
  /** A kiosk that retires only delivers what it still holds. */
  function atKiosk<R extends Route & { caller: 'kiosk' }>(
    route: R,
    handle: (central: Central, kiosk: KioskRow, body: Call<R>['body']) => Promise<Static<R['response']>>,
  ): void {
    serveRoute(app, central, route, ({ caller: kiosk, body }) => {
      if (kiosk.state !== 'active') throw notAllowed()
      return handle(central, kiosk, body)
    })
  }
  atKiosk(routes.register, startRegistration)
  atKiosk(routes.enterRegistrationCode, enterRegistrationCode)
  atKiosk(routes.completeRegistration, completeRegistration)
  atKiosk(routes.humanCheck, askHuman)
  atKiosk(routes.signIn, startSignIn)
  atKiosk(routes.preferLetterCode, preferLetterCode)
  atKiosk(routes.enterSignInCode, enterSignInCode)
  atKiosk(routes.forgotPassword, sendTemporaryPassword)
  atKiosk(routes.newPassword, chooseNewPassword)
  atKiosk(routes.confirmMobileForOrder, askForMobileCode)
  atKiosk(routes.enterMobileCode, confirmByCode)

  serveRoute(app, central, routes.changePassword, ({ caller, body }) => changePassword(central, caller, body))
  serveRoute(app, central, routes.person, ({ caller }) => ownData(central, caller))
  serveRoute(app, central, routes.profile, ({ caller: { personId } }) =>
    profileOf(central, central.db, personId),
  )
  serveRoute(app, central, routes.changeProfile, ({ caller, body }) => changeProfile(central, caller, body))
  serveRoute(app, central, routes.confirmMobile, ({ caller, body }) => confirmMobile(central, caller, body))

  serveRoute(app, central, routes.verifyByClerk, ({ caller, body }) => verifyByClerk(central, caller, body))
  serveRoute(app, central, routes.releaseLock, ({ caller, body }) => releaseLock(central, caller, body))
}
