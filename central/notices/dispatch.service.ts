import type { Central } from '../central.ts'
import { attempt, type Outcome, type Post } from './attempt.ts'
import { finishNotice, postponeNotice, takeDueNotices, type TakenNotice } from './notice.repository.ts'
import { carriesSecret } from './noticeKind.ts'
import { defaultNoticePolicy, delaySeconds, type NoticePolicy } from './noticePolicy.ts'

/**
 * Sends what is due. At least once: a store that dies between a gateway's yes and its own note sends the notice again,
 * with the same id, by which gateway and mailbox can tell; neither SMTP nor HTTP promises more. No transaction is open
 * while a gateway is waited for.
 * @returns how many were due
 */
export async function dispatchNotices(
  central: Central,
  post: Post,
  policy: NoticePolicy = defaultNoticePolicy,
): Promise<number> {
  const now = central.clock()
  const leaseUntil = secondsAfter(now, policy.leaseSeconds)
  const due = await takeDueNotices(central.db, { now, leaseUntil, atMost: policy.atOnce })
  const settled = await Promise.allSettled(
    due.map(async (notice) => record(central, policy, notice, await attempt(central, post, notice))),
  )
  for (const result of settled) if (result.status === 'rejected') throw result.reason
  return due.length
}

async function record(
  { db, clock, log }: Central,
  policy: NoticePolicy,
  { noticeId, kind, attempts }: TakenNotice,
  result: Outcome,
): Promise<void> {
  const now = clock()
  const about = { noticeId, kind, attempts }
  if (result.outcome === 'sent' || result.outcome === 'no_recipient') {
    await finishNotice(db, { noticeId, state: result.outcome, failure: null, finishedAt: now, keep: false })
  } else if (result.outcome === 'later' && attempts < policy.attempts) {
    const delay = delaySeconds(policy, { attempts, askedSeconds: result.askedSeconds })
    await postponeNotice(db, noticeId, secondsAfter(now, delay))
    log.warn({ ...about, failure: result.failure, code: result.code }, 'notice waits to be tried again')
  } else {
    const { failure, code } = result
    await finishNotice(db, { noticeId, state: 'dead', failure, finishedAt: now, keep: !carriesSecret(kind) })
    log.error({ ...about, failure, code }, 'notice dead: see `notices dead`')
  }
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}
