import { expect, it } from 'vitest'
import { findAnswers } from './findAnswers.ts'

const entries = [
  { name: 'days', question: 'Når kommer brevet?', paragraphs: ['Fem virkedager. Har du PIN‑koder?'] },
  {
    name: 'password',
    question: 'Glemt passordet?',
    paragraphs: ['Et nytt kommer på e-post.', 'Bruk koden.'],
  },
  { name: 'sami', question: 'Gos lea mu reive?', paragraphs: ['Čále nummira', 'Ođđa báiki, Tromsø'] },
]

it.each([
  ['', []],
  ['   ?', []],
  ['når', ['days']],
  ['NAR', ['days']],
  ['epost', ['password']],
  ['e-post', ['password']],
  ['pinkode', ['days']],
  ['pin-kodene', ['days']],
  ['koder', ['days', 'password']],
  ['kommer', ['days', 'password']],
  ['nytt kommer', ['password']],
  ['kommer ikke', []],
  ['cale', ['sami']],
  ['odda baiki', ['sami']],
  ['tromso', ['sami']],
])('"%s" finds %j', (typed, names) => {
  expect(findAnswers(typed, entries)).toEqual(names)
})

it('puts first what asks for it', () => {
  expect(
    findAnswers('passord', [...entries, { name: 'x', question: 'Bytte?', paragraphs: ['passord'] }]),
  ).toEqual(['password', 'x'])
  expect(findAnswers('kommer', entries.toReversed())).toEqual(['days', 'password'])
})
