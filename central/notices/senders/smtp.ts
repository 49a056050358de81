import { createTransport } from 'nodemailer'
import { isLoopback } from './loopback.ts'
import type { Delivery, Senders } from './sender.ts'

export interface SmtpSettings {
  /** `smtps://user:password@mail.example.no`, `smtp://localhost:25` */
  url: URL
  /** `Skatteetaten <skranke@example.no>` */
  from: string
  /** The part of `from` after the @. */
  domain: string
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** E-mail as plain text. Outside this machine never without TLS: some of it is a password. */
export function smtpSender({ url, from, domain }: SmtpSettings): Senders['email'] {
  const transport = createTransport({ url: url.href, requireTLS: !isLoopback(url), ...timeouts })
  return async ({ noticeId, to, language, subject, text }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${noticeId}@${domain}>`,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { outcome: 'taken' }
    } catch (error) {
      return deliveryOf(error)
    }
  }
}

/** Its message quotes the server, and the server the address: only the codes are passed on. */
function deliveryOf(error: unknown): Delivery {
  if (!isSmtpError(error)) throw error
  const { code, responseCode } = error
  const isAboutThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const isFinal = isAboutThisMessage && responseCode !== undefined && responseCode >= 500
  return {
    outcome: isFinal ? 'refused' : 'later',
    code: responseCode === undefined ? code : `${code} ${responseCode}`,
  }
}

function isSmtpError(error: unknown): error is { code: string; responseCode?: number } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string'
}
