import type { FastifyInstance } from 'fastify'
import { routes } from '../../shared/wire/routes.ts'
import type { Central } from '../central.ts'
import { serveRoute } from '../http/serveRoute.ts'
import { releaseLock, verifyByClerk } from './clerk/clerk.service.ts'
import { askHuman } from './humanChecks/humanCheck.service.ts'
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
  serveRoute(app, central, routes.register, ({ caller, body }) => startRegistration(central, caller, body))
  serveRoute(app, central, routes.enterRegistrationCode, ({ caller, body }) =>
    enterRegistrationCode(central, caller, body),
  )
  serveRoute(app, central, routes.completeRegistration, ({ caller, body }) =>
    completeRegistration(central, caller, body),
  )

  serveRoute(app, central, routes.humanCheck, ({ caller, body }) => askHuman(central, caller, body))
  serveRoute(app, central, routes.signIn, ({ caller, body }) => startSignIn(central, caller, body))
  serveRoute(app, central, routes.preferLetterCode, ({ caller, body }) =>
    preferLetterCode(central, caller, body),
  )
  serveRoute(app, central, routes.enterSignInCode, ({ caller, body }) =>
    enterSignInCode(central, caller, body),
  )

  serveRoute(app, central, routes.forgotPassword, ({ caller, body }) =>
    sendTemporaryPassword(central, caller, body),
  )
  serveRoute(app, central, routes.newPassword, ({ caller, body }) => chooseNewPassword(central, caller, body))
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
