import type { Delivery, Senders } from './sender.ts'

export interface SmsSettings {
  url: URL
  token: string
}

const timeout = 20_000

/** Text messages by an HTTP gateway; docs/NOTICES.md says what it is asked and what its answers mean. */
export function smsSender({ url, token }: SmsSettings): Senders['sms'] {
  return async ({ noticeId, to, text }) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ to, text, id: noticeId }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      })
      await answer.body?.cancel()
      return deliveryOf(answer)
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error
      return { outcome: 'later', code: 'unreachable' }
    }
  }
}

function deliveryOf({ ok, status, headers }: Response): Delivery {
  if (ok) return { outcome: 'taken' }
  const code = String(status)
  const isAboutThisMessage = status >= 400 && status < 500 && !aboutTheStore.has(status)
  if (isAboutThisMessage) return { outcome: 'refused', code }
  const askedSeconds = secondsOf(headers.get('retry-after'))
  return { outcome: 'later', code, ...(askedSeconds === null ? {} : { askedSeconds }) }
}

/** A wrong token, a wrong address, a slow or too busy store: the message itself is as good as before. */
const aboutTheStore = new Set([401, 403, 404, 408, 429])

/** `Retry-After` in seconds or as a date. Standard: RFC 9110, 10.2.3 */
function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  if (/^\d{1,9}$/u.test(retryAfter)) return Number(retryAfter)
  const until = Date.parse(retryAfter)
  return Number.isNaN(until) ? null : Math.max(0, (until - Date.now()) / 1000)
}
