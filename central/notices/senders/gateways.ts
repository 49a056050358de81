import { StartError } from '../../startError.ts'
import { isLoopback } from './loopback.ts'
import type { Senders } from './sender.ts'
import { smsSender } from './sms.ts'
import { smtpSender } from './smtp.ts'

export interface Gateways {
  senders: Senders
  /** The settings that would name the others. */
  missing: string[]
}

/**
 * The gateways that the environment names. A notice for one that isn't named waits and is then dead, to be sent again
 * when there is one.
 * @throws StartError for settings that can't be used
 */
export function readGateways(environment: NodeJS.ProcessEnv): Gateways {
  const email = readSmtp(environment)
  const sms = readSms(environment)
  const missing = [...(email ? [] : ['SKRANKE_SMTP_URL']), ...(sms ? [] : ['SKRANKE_SMS_URL'])]
  return { senders: { email: email ?? notNamed, sms: sms ?? notNamed }, missing }
}

const notNamed = () => Promise.resolve({ outcome: 'later', code: 'no gateway' } as const)

function readSmtp({ SKRANKE_SMTP_URL: address, SKRANKE_SMTP_FROM: from }: NodeJS.ProcessEnv) {
  if (address === undefined) return null
  const url = parse(address)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol))
    throw new StartError('SKRANKE_SMTP_URL must look like smtps://user:password@mail.example.no.')
  const domain = /@([^\s@<>]+)>?$/u.exec(from ?? '')?.[1]
  if (from === undefined || domain === undefined)
    throw new StartError('SKRANKE_SMTP_FROM must be an e-mail address that e-mails are sent from.')
  return smtpSender({ url, from, domain })
}

function readSms({ SKRANKE_SMS_URL: address, SKRANKE_SMS_TOKEN: token }: NodeJS.ProcessEnv) {
  if (address === undefined) return null
  const url = parse(address)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))
  if (url === null || !isSafe) throw new StartError('SKRANKE_SMS_URL must begin with https://.')
  if (token === undefined || !/^[\x21-\x7e]+$/u.test(token))
    throw new StartError('SKRANKE_SMS_TOKEN must be the token that the SMS gateway knows this store by.')
  return smsSender({ url, token })
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
