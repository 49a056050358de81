import {
  themeNames,
  themes,
  type AnswerName,
  type ThemeName,
} from '../../renderer/visitor/questions/answers.ts'
import type { Scene, Visitor } from './visitor.ts'

async function toTheme(visitor: Visitor, theme: ThemeName): Promise<void> {
  await visitor.press(visitor.text.start.questions.title)
  await visitor.pressCard(visitor.text.questions.theme[theme])
}

async function toAnswer(visitor: Visitor, answer: AnswerName): Promise<void> {
  await toTheme(
    visitor,
    themeNames.find((theme) => answer in themes[theme].answers)!,
  )
  await visitor.press(visitor.text.questions.answer[answer].question)
}

async function search(visitor: Visitor, typed: string): Promise<void> {
  await visitor.press(visitor.text.start.questions.title)
  await visitor.press(visitor.text.questions.search.title)
  await visitor.page.getByRole('textbox').fill(typed)
}

/** One theme with the most answers, one answer of each form: the longest, steps, what an office has set. */
export const questionScenes: Scene[] = [
  { name: 'questions', reach: (visitor) => visitor.press(visitor.text.start.questions.title) },
  { name: 'questions-theme', reach: (visitor) => toTheme(visitor, 'order') },
  { name: 'questions-search', reach: (visitor) => search(visitor, '') },
  { name: 'questions-search-hits', reach: (visitor) => search(visitor, 'sms') },
  { name: 'questions-search-none', reach: (visitor) => search(visitor, 'xyz') },
  {
    name: 'questions-search-empty',
    reach: async (visitor) => {
      await search(visitor, '')
      await visitor.press(visitor.text.questions.search.show)
    },
  },
  {
    name: 'questions-found',
    reach: async (visitor) => {
      await search(visitor, 'minid')
      await visitor.press(visitor.text.questions.search.show)
    },
  },
  { name: 'answer', reach: (visitor) => toAnswer(visitor, 'effect') },
  { name: 'answer-steps', reach: (visitor) => toAnswer(visitor, 'register') },
  { name: 'answer-envelope', reach: (visitor) => toAnswer(visitor, 'envelope') },
]
