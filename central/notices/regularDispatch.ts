import type { Central } from '../central.ts'
import { describeError } from '../http/describeError.ts'
import type { Post } from './attempt.ts'
import { dispatchNotices } from './dispatch.service.ts'
import { forgetNotices } from './notice.repository.ts'
import { defaultNoticePolicy } from './noticePolicy.ts'

const dayMilliseconds = 86_400_000

/** Sends what is due each second, one round at a time; a round that fails is logged, and what it took is due again later. */
export function dispatchRegularly(
  central: Central,
  post: Post,
  milliseconds = 1000,
): { stop(): Promise<void> } {
  let stopped = false
  let underWay = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  function next(): void {
    if (!stopped) timer = setTimeout(begin, milliseconds)
  }

  function begin(): void {
    underWay = round()
  }

  async function round(): Promise<void> {
    try {
      while (!stopped && (await dispatchNotices(central, post)) > 0);
      await forgetOld(central)
    } catch (error) {
      central.log.error(describeError(error), 'sending notices failed')
    }
    next()
  }

  next()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}

async function forgetOld({ db, clock }: Central): Promise<void> {
  await forgetNotices(db, new Date(clock().getTime() - defaultNoticePolicy.keptDays * dayMilliseconds))
}
