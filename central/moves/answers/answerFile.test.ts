import { expect, it } from 'vitest'
import { CommandError } from '../../central.ts'
import { parseAnswers, readAnswerFile } from './answerFile.ts'

const moveId = '0190a5e2-7e1c-7b7e-8f1e-000000000001'
const file = (answers: string) => `<svarPaaFlyttemeldinger>${answers}</svarPaaFlyttemeldinger>`
const answer = (content: string) =>
  file(`<svar><avsendersMeldingsidentifikator>${moveId}</avsendersMeldingsidentifikator>${content}</svar>`)

it('an answer is registered, or refused with a reason', () => {
  expect(parseAnswers(answer('<resultat>registrert</resultat>'))).toEqual({
    answers: [{ moveId, result: 'registered', reason: null }],
    unreadable: [],
  })
  expect(parseAnswers(answer('<resultat>avvist</resultat><aarsak>007</aarsak>')).answers).toEqual([
    { moveId, result: 'refused', reason: '007' },
  ])
  for (const none of ['', '\n  ']) expect(parseAnswers(file(none))).toEqual({ answers: [], unreadable: [] })
})

it.each([
  '',
  '<resultat>kanskje</resultat>',
  '<resultat>toString</resultat>',
  '<resultat>avvist</resultat>',
  '<resultat>avvist</resultat><aarsak>&amp;</aarsak>',
  '<resultat>registrert</resultat><aarsak>bare</aarsak>',
  '<resultat>registrert</resultat><resultat>avvist</resultat>',
  '<resultat><em>registrert</em></resultat>',
])('%j in an answer is told by its place', (content) => {
  expect(parseAnswers(answer(content))).toMatchObject({ answers: [], unreadable: [{ position: 1 }] })
})

it.each([
  '',
  'registrert',
  '<svar/>',
  '<svarPaaFlyttemeldinger>',
  `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(10)}">]>${file('')}`,
  file('<!-- -->'),
])('%j has no answers in it', (xml) => {
  expect(() => parseAnswers(xml)).toThrow(CommandError)
})

it('a file that isn’t there is told', async () => {
  await expect(readAnswerFile('/nowhere/answers.xml')).rejects.toThrow("can't be read")
})
