import { contactOf } from '../accounts/contact.repository.ts'
import type { Central } from '../central.ts'
import { openMailDrop } from './mailDrop/openMailDrop.ts'
import { dispatchRegularly } from './regularDispatch.ts'
import type { Gateways } from './senders/gateways.ts'

export interface RunningNotices {
  /** Where a demo shows what it sends; null for a store that really sends. */
  mailDrop: string | null
  stop(): Promise<void>
}

/** @param gateways null: a mail drop takes their place, on this port if it is free */
export async function startNotices(
  central: Central,
  { gateways, mailDropPort }: { gateways: Gateways | null; mailDropPort: number },
): Promise<RunningNotices> {
  if (gateways !== null) {
    for (const setting of gateways.missing)
      central.log.warn({ setting }, 'notices that need this gateway wait for it, see docs/NOTICES.md')
    const dispatch = dispatchRegularly(central, { ...gateways, contactOf: contactOf(central) })
    return { mailDrop: null, stop: () => dispatch.stop() }
  }
  const mailDrop = await openMailDrop(central, mailDropPort)
  const dispatch = dispatchRegularly(central, { ...mailDrop, contactOf: contactOf(central) })
  return {
    mailDrop: mailDrop.url,
    async stop() {
      await dispatch.stop()
      await mailDrop.close()
    },
  }
}
