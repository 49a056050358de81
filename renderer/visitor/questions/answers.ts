import type { IconName } from '../../ui/icons.ts'
import type { ErrandName } from '../errands.ts'

/** Its question stands under `questions.answer.<name>.question`, its paragraphs, one a line, under `….text`. */
interface Answer {
  /** Paragraphs are steps, to be done one after the other. */
  steps?: true
  /** What the answer leads to. */
  errand?: ErrandName
}

interface Theme {
  icon: IconName
  answers: Record<string, Answer>
}

/** Everything in the domain's `minid-faq.txt`, by what a visitor is about to do. */
export const themes = {
  logIn: {
    icon: 'key',
    answers: {
      need: { errand: 'order' },
      signIn: { steps: true, errand: 'account' },
      sms: { errand: 'account' },
      letterCodes: { errand: 'account' },
    },
  },
  user: {
    icon: 'person',
    answers: {
      register: { steps: true, errand: 'register' },
      password: { steps: true, errand: 'account' },
      abroad: { errand: 'account' },
    },
  },
  order: {
    icon: 'letter',
    answers: {
      order: { steps: true, errand: 'order' },
      destination: { errand: 'address' },
      elsewhere: { errand: 'account' },
      collect: {},
      altinn: {},
    },
  },
  letter: {
    icon: 'letterBox',
    answers: {
      days: { errand: 'status' },
      envelope: {},
      sender: {},
      returned: { errand: 'address' },
      nameAndAddress: { errand: 'address' },
    },
  },
  block: {
    icon: 'lock',
    answers: { block: { errand: 'block' }, effect: { errand: 'block' }, safe: { errand: 'privacy' } },
  },
  help: {
    icon: 'question',
    answers: { help: { errand: 'counter' }, helpDesk: {}, identify: {}, pictograms: {} },
  },
} as const satisfies Record<string, Theme>

export type ThemeName = keyof typeof themes
export type AnswerName = { [Name in ThemeName]: keyof (typeof themes)[Name]['answers'] }[ThemeName]

export const themeNames = Object.keys(themes) as ThemeName[]

export const answers = Object.assign({}, ...Object.values(themes).map((theme) => theme.answers)) as Record<
  AnswerName,
  Answer
>
export const answerNames = Object.keys(answers) as AnswerName[]
