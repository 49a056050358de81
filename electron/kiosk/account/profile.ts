import type { Handlers } from '../../../shared/bridge.ts'
import type { Profile } from '../../../shared/wire/account.ts'
import { askStore, type Asked, type AskContext } from '../visit/askStore.ts'

/** The visitor's own choices, and what the register and the store know of them. Nothing of it is kept here. */
export function profileCalls(
  context: AskContext,
): Pick<Handlers, 'profile.read' | 'profile.change' | 'profile.confirmMobile'> {
  const { session } = context
  return {
    'profile.read': async () => profileIn(await askStore(context, 'profile', () => undefined)),

    async 'profile.change'(choices) {
      const asked = await askStore(context, 'changeProfile', () => choices)
      if (asked.ok) session.awaitMessage(asked.body.mobileToConfirm !== null)
      return profileIn(asked)
    },

    async 'profile.confirmMobile'({ code }) {
      const asked = await askStore(context, 'confirmMobile', () => ({ code }))
      if (asked.ok) session.awaitMessage(false)
      return profileIn(asked)
    },
  }
}

function profileIn(
  asked: Asked<'profile'>,
): { ok: true; profile: Profile } | Exclude<Asked<'profile'>, { ok: true }> {
  return asked.ok ? { ok: true, profile: asked.body } : asked
}
