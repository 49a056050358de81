import type { Central } from '../central.ts'
import { describeError } from '../http/describeError.ts'
import { contactOfRecipient, type ContactOf } from './contact.ts'
import { deliver } from './deliver.ts'
import type { NoticeFailure } from './notice.table.ts'
import type { TakenNotice } from './notice.repository.ts'
import { openContent, type NoticeContent } from './sealedContent.ts'
import type { Delivery, Senders } from './senders/sender.ts'

/** What became of a notice this time; `code` is for the log. */
export type Outcome =
  | { outcome: 'sent' }
  | { outcome: 'no_recipient' }
  | { outcome: 'dead'; failure: NoticeFailure; code?: string }
  | { outcome: 'later'; failure: NoticeFailure; code?: string; askedSeconds?: number }

export interface Post {
  senders: Senders
  contactOf: ContactOf
}

/** Opens, addresses and sends one notice. */
export async function attempt(
  central: Central,
  { senders, contactOf }: Post,
  notice: TakenNotice,
): Promise<Outcome> {
  const content = openContent(central.keys.pepper, notice)
  if (content === null) return { outcome: 'dead', failure: 'unreadable' }
  if (isExpired(content, central.clock())) return { outcome: 'dead', failure: 'expired' }
  try {
    const contact = await contactOfRecipient(central, contactOf, content)
    const delivery = contact && (await deliver(content, contact, senders))
    return delivery ? outcomeOf(delivery) : { outcome: 'no_recipient' }
  } catch (error) {
    // What fails here may be a bug in this notice alone: it must not hold up the others.
    central.log.error({ noticeId: notice.noticeId, ...describeError(error) }, 'notice failed')
    return { outcome: 'later', failure: 'failed' }
  }
}

function outcomeOf(delivery: Delivery): Outcome {
  if (delivery.outcome === 'taken') return { outcome: 'sent' }
  if (delivery.outcome === 'later') return { ...delivery, failure: 'unreachable' }
  return { outcome: 'dead', failure: 'refused', code: delivery.code }
}

/** A code that is no longer good would only confuse. */
function isExpired({ values, at }: NoticeContent, now: Date): boolean {
  const { minutes } = values
  return minutes !== undefined && now.getTime() >= Date.parse(at) + Number(minutes) * 60_000
}
