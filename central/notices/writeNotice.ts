import { momentIn } from '../../shared/domain/dateWords.ts'
import { helpDeskTelephone } from '../register/contactPolicy.ts'
import type { NoticeText, NoticeTexts } from './texts/texts.ts'

export interface Written {
  sms: string
  email: { subject: string; text: string } | null
}

/** The words of one notice. @throws for a value that nobody gave */
export function writeNotice(
  { kinds, language, signature }: NoticeTexts,
  { kind, values, at }: { kind: keyof NoticeTexts['kinds']; values: Record<string, string>; at: string },
): Written {
  const { sms, email }: NoticeText = kinds[kind]
  const known = { ...values, ...momentIn(language, new Date(at)), helpDesk: helpDeskTelephone }
  return {
    sms: fill(sms, known),
    email: email
      ? {
          subject: fill(email.subject, known),
          text: `${fill([...email.paragraphs, signature.join('\n')].join('\n\n'), known)}\n`,
        }
      : null,
  }
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`a notice lacks its ${name}`)
    return value
  })
}
