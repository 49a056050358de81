import {
  themeNames,
  themes,
  type AnswerName,
  type ThemeName,
} from '../../renderer/visitor/questions/answers.ts'
import type { Scene, Visitor } from './visitor.ts'

async function toTheme(visitor: Visitor, theme: ThemeName): Promise<void> {
  await visitor.press(visitor.text.start.questions.title)
  const { title, text } = visitor.text.questions.theme[theme]
  await visitor.press(`${title} ${text}`)
}

async function toAnswer(visitor: Visitor, answer: AnswerName): Promise<void> {
  await toTheme(
    visitor,
    themeNames.find((theme) => answer in themes[theme].answers)!,
  )
  await visitor.press(visitor.text.questions.answer[answer].question)
}

/** One theme with the most answers, one answer of each form: the longest, steps, what an office has set. */
export const questionScenes: Scene[] = [
  { name: 'questions', reach: (visitor) => visitor.press(visitor.text.start.questions.title) },
  { name: 'questions-theme', reach: (visitor) => toTheme(visitor, 'order') },
  { name: 'answer', reach: (visitor) => toAnswer(visitor, 'effect') },
  { name: 'answer-steps', reach: (visitor) => toAnswer(visitor, 'register') },
  { name: 'answer-envelope', reach: (visitor) => toAnswer(visitor, 'envelope') },
]
