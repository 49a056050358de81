import { useKiosk } from '../../composables/useKiosk.ts'
import { useText } from '../../composables/useText.ts'
import type { AnswerName } from './answers.ts'

interface Answers {
  question: (name: AnswerName) => string
  paragraphs: (name: AnswerName) => string[]
}

/** The answers in the visitor's language, with this office's days, telephone and envelope. */
export function useAnswers(): Answers {
  const { t, language } = useText()
  const kiosk = useKiosk()
  return {
    question: (name) => t(`questions.answer.${name}.question`),
    paragraphs: (name) =>
      t(`questions.answer.${name}.text`, {
        ...kiosk.value.deliveryDays,
        telephone: kiosk.value.helpDeskTelephone,
        address: kiosk.value.helpDeskWritten,
        envelope: kiosk.value.envelope[language.value] ?? '',
      })
        .split('\n')
        .filter((paragraph) => paragraph !== ''),
  }
}
