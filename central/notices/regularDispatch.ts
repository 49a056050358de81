import type { Central } from '../central.ts'
import { regularly, type Running } from '../operation/regularly.ts'
import type { Post } from './attempt.ts'
import { dispatchNotices } from './dispatch.service.ts'
import { forgetNotices } from './notice.repository.ts'
import { defaultNoticePolicy } from './noticePolicy.ts'

const dayMilliseconds = 86_400_000

/** Sends what is due each second; what a round that failed had taken is due again later. */
export function dispatchRegularly(central: Central, post: Post, seconds = 1): Running {
  return regularly(central, {
    seconds,
    what: 'sending notices',
    async round(stopping) {
      while (!stopping.aborted && (await dispatchNotices(central, post)) > 0);
      await forgetOld(central)
    },
  })
}

async function forgetOld({ db, clock }: Central): Promise<void> {
  await forgetNotices(db, new Date(clock().getTime() - defaultNoticePolicy.keptDays * dayMilliseconds))
}
