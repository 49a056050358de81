import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { languages } from '../../../shared/domain/language.ts'
import { syntheticNationalId } from '../../../test/support/fakeBridge.ts'
import { texts } from '../../locales/texts.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'
import { answerNames, themeNames, themes, type AnswerName } from './answers.ts'

let visitor: TestVisitor
afterEach(() => visitor.leave())

async function open(answer: AnswerName): Promise<void> {
  const { questions, start } = visitor.text
  const theme = themeNames.find((name) => answer in themes[name].answers)!
  await visitor.press(start.questions.title)
  await visitor.press(questions.theme[theme].title)
  await visitor.press(questions.answer[answer].question)
}

/** What the domain's `minid-faq.txt` says, each where a visitor would look for it. */
const facts: [AnswerName, ...RegExp[]][] = [
  ['need', /identity number/u, /password/u, /PIN-code letter/u, /every language/u],
  ['register', /Register as a new user/u, /code from the letter/u, /mobile/u, /e-mail/u, /password/u],
  ['signIn', /identity number and your password/u, /5-character/u, /number 7/u],
  ['sms', /user profile/u, /5-character code/u, /not chosen SMS/u],
  ['letterCodes', /I prefer to use codes from PIN-code letter/u],
  ['password', /temporary/u, /SMS or e-mail/u, /10 minutes/u, /twice/u],
  ['abroad', /Yes/u, /foreign mobile number/u, /country code/u],
  ['help', /See first/u, /800 30 300/u, /skatteetaten\.no\/kontakt/u],
  ['safe', /secure/u, /password/u, /letter/u, /mobile phone/u],
  ['identify', /municipality/u, /job/u, /kindergarten/u, /student loan/u],
  ['pictograms', /computer programs/u],
  ['order', /every language/u, /“Order”/u, /“Cancel” means that nothing/u],
  ['destination', /where you live/u, /postal address/u],
  ['block', /lost/u, /somebody else/u, /800 30 300/u],
  ['effect', /order new codes/u],
  ['days', /1 to 5 working days/u, /A-priority/u],
  ['elsewhere', /^.*No\./u, /security/u, /SMS in your user profile/u],
  ['collect', /No\./u, /security/u],
  ['altinn', /No\./u, /common log-in/u, /only work at altinn\.no/u],
  ['helpDesk', /identity number/u, /confirmation/u, /not see your name/u],
  ['envelope', /white/u, /A-priority/u, /sender is on the back/u],
  ['returned', /goes back to the Directorate of Taxes/u],
  ['sender', /Directorate of Taxes/u],
  ['nameAndAddress', /right/u, /first names and surname/u],
]

describe('the questions', () => {
  it.each(facts)('%s says what the FAQ says', async (answer, ...said) => {
    visitor = await openScreens('en')
    await open(answer)
    expect(visitor.heading()).toBe(visitor.text.questions.answer[answer].question)
    for (const fact of said) expect(visitor.reads()).toMatch(fact)
  })

  it('have an answer each', () => {
    expect(facts.map(([answer]) => answer).sort()).toEqual(answerNames.toSorted())
  })

  it('say nothing of an envelope in a language for which the office has said nothing', async () => {
    visitor = await openScreens('nb', { kiosk: { envelope: { en: 'white' } } })
    await open('envelope')
    expect(visitor.reads()).not.toContain('white')
    expect(document.querySelectorAll('.answer__part')).toHaveLength(1)
  })
})

it.each([
  ['order', (text) => text.start.order.title, (text) => text.letter.account.heading],
  ['register', (text) => text.register.start.heading, (text) => text.register.start.heading],
  ['block', (text) => text.start.block.title, (text) => text.block.reason.heading],
  ['safe', (text) => text.start.privacy, (text) => text.privacy.heading],
  ['help', (text) => text.counter.find, (text) => text.counter.heading],
] satisfies [AnswerName, (text: TestVisitor['text']) => string, (text: TestVisitor['text']) => string][])(
  'the answer "%s" leads to its errand, and back',
  async (answer, button, heading) => {
    visitor = await openScreens('nb')
    await open(answer)
    await visitor.press(button(visitor.text))
    expect(visitor.heading()).toBe(heading(visitor.text))
    await visitor.press(visitor.text.frame.back)
    expect(visitor.heading()).toBe(visitor.text.questions.answer[answer].question)
  },
)

it('the way back of two answers in one visit leads to each of them', async () => {
  visitor = await openScreens('nb')
  const { questions, frame, letter, start } = visitor.text
  await open('need')
  await visitor.press(start.order.title)
  await visitor.press(letter.account.no)
  await visitor.type(syntheticNationalId)
  await visitor.press(frame.continue)
  await visitor.press(questions.about)
  expect(visitor.heading()).toBe(questions.answer.destination.question)
  await visitor.press(frame.back)
  expect(visitor.heading()).toBe(letter.check.heading)
  await visitor.press(letter.check.change)
  await visitor.press(frame.back)
  await visitor.press(frame.back)
  expect(visitor.heading()).toBe(questions.answer.need.question)
})

it('a question on the receipt leads back to the receipt', async () => {
  visitor = await openScreens('nb')
  const { questions, frame, letter, start } = visitor.text
  await visitor.press(start.order.title)
  await visitor.press(letter.account.no)
  await visitor.type(syntheticNationalId)
  await visitor.press(frame.continue)
  await visitor.press(letter.check.order)
  await visitor.press(questions.about)
  expect(visitor.heading()).toBe(questions.answer.days.question)
  await visitor.press(frame.back)
  expect(visitor.heading()).toBe(letter.receipt.heading)
})

it('the counter greets who has no number otherwise than who has a question', async () => {
  visitor = await openScreens('nb')
  await visitor.press(visitor.text.start.noNumber)
  expect(visitor.reads()).toContain(visitor.text.counter.noNumber)
  await visitor.press(visitor.text.frame.back)
  await open('help')
  await visitor.press(visitor.text.counter.find)
  expect(visitor.reads()).toContain(visitor.text.counter.text)
})

describe('the search', () => {
  const search = async (words: string) => {
    await visitor.press(visitor.text.start.questions.title)
    await visitor.press(visitor.text.questions.search.title)
    await write(words)
  }
  const write = async (words: string) => {
    visitor.field().value = words
    visitor.field().dispatchEvent(new Event('input'))
    await flushPromises()
  }

  it.each([
    ['nb', 'GLEMT PASSORDET', 'password'],
    ['nb', 'stjalet', 'block'],
    ['nb', 'stjalet utlandet', null],
    ['nb', 'adressen feil', 'elsewhere'],
    ['en', 'forgotten', 'password'],
    ['en', 'glemt passord', null],
    ['en', 'kindergarten', 'identify'],
  ] as const)('in %s for "%s" finds, as it is typed, %s', async (language, words, answer) => {
    visitor = await openScreens(language)
    await search(words)
    const { search: texts, answer: answers } = visitor.text.questions
    if (answer === null) return expect(visitor.reads()).toContain(texts.none)
    await visitor.press(answers[answer].question)
    expect(visitor.heading()).toBe(answers[answer].question)
    await visitor.press(visitor.text.frame.back)
    expect(visitor.field().value).toBe(words)
  })

  it('follows what is typed, and shows the best when asked', async () => {
    visitor = await openScreens('nb')
    const { search: texts } = visitor.text.questions
    await search('kode')
    expect(visitor.reads()).toMatch(/Svar vi fant: \d{2}/u)
    await write('kode sms utlandet')
    expect(visitor.reads()).toContain(texts.count.replace('{count}', '1'))
    await write('kode')
    await visitor.press(texts.show)
    expect(visitor.heading()).toMatch(/^Svar vi fant: \d{2}$/u)
    expect(document.querySelectorAll('.choice')).toHaveLength(5)
    expect(visitor.reads()).toContain(texts.more.replace('{most}', '5'))
  })

  it('tells who asks for nothing, or for what nobody answers, what to do', async () => {
    visitor = await openScreens('nb')
    await search('')
    const { search: texts } = visitor.text.questions
    await visitor.press(texts.show)
    expect(visitor.reads()).toContain(texts.empty)
    await write('xyz')
    expect(visitor.reads()).not.toContain(texts.empty)
    await visitor.press(texts.show)
    expect(visitor.reads()).toContain(texts.none)
    await visitor.press(visitor.text.counter.find)
    expect(visitor.heading()).toBe(visitor.text.counter.heading)
  })
})

describe.each(languages)('the answers in %s', (language) => {
  const everyText = (node: object): string[] =>
    Object.values(node).flatMap((text: string | object) =>
      typeof text === 'string' ? [text] : everyText(text),
    )

  it.each(answerNames)('%s: name buttons as they stand on the screen', (answer) => {
    const quoted = [...texts[language].questions.answer[answer].text.matchAll(/[«“](.+?)[»”]/gu)]
    expect(everyText(texts[language])).toEqual(expect.arrayContaining(quoted.map(([, words]) => words)))
  })
})
