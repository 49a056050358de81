import { computed, type ComputedRef } from 'vue'
import { useSearch } from '../../composables/useSearch.ts'
import { answerNames, type AnswerName } from './answers.ts'
import { findAnswers } from './findAnswers.ts'
import { useAnswers } from './useAnswers.ts'

/** The answers to what is looked for, in the visitor's language, the likeliest first. */
export function useFound(): ComputedRef<AnswerName[]> {
  const typed = useSearch()
  const { question, paragraphs } = useAnswers()
  return computed(() =>
    findAnswers(
      typed.value,
      answerNames.map((name) => ({ name, question: question(name), paragraphs: paragraphs(name) })),
    ),
  )
}
