import type { Handlers } from '../../../shared/bridge.ts'
import { parseNationalId, type Environment } from '../../../shared/domain/nationalId.ts'
import { askStore, refuse, type AskContext } from '../visit/askStore.ts'
import { humanCheckFrom } from './humanCheck.ts'

/** A new user, by a code of the letter. Rule: MinID accounts 1. */
export function registrationCalls(
  context: AskContext & { environment: Environment },
): Pick<Handlers, 'registration.start' | 'registration.enterCode' | 'registration.complete'> {
  const { session, environment } = context
  return {
    async 'registration.start'({ nationalId: typed }) {
      const parsed = parseNationalId(typed, environment)
      if (!parsed.ok) return refuse('national_id_invalid')
      const { nationalId } = parsed
      const asked = await askStore(context, 'register', ({ visitId }) => ({ visitId, nationalId }))
      if (!asked.ok) return asked
      asked.visit.registrationId = asked.body.registrationId
      return { ok: true, codeNumber: asked.body.codeNumber }
    },

    async 'registration.enterCode'({ code, humanAnswer }) {
      const registrationId = session.current()?.registrationId
      if (!registrationId) return refuse('code_refused')
      const asked = await askStore(context, 'enterRegistrationCode', (visit) => ({
        registrationId,
        code,
        ...humanCheckFrom(visit, humanAnswer),
      }))
      return asked.ok ? { ok: true } : asked
    },

    async 'registration.complete'(completion) {
      const registrationId = session.current()?.registrationId
      if (!registrationId) return refuse('code_refused')
      const asked = await askStore(context, 'completeRegistration', () => ({ registrationId, ...completion }))
      if (!asked.ok) return asked
      asked.visit.registrationId = null
      return { ok: true }
    },
  }
}
