import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { texts } from '../../../renderer/locales/texts.ts'
import type { BlindVisitor } from '../../support/blindVisitor.ts'
import { filled } from '../../support/filled.ts'
import { openSoundOffice, type SoundOffice } from '../../support/soundOffice.ts'

let office: SoundOffice
let visitor: BlindVisitor

beforeAll(async () => {
  office = await openSoundOffice()
})
beforeEach(async () => {
  visitor = await office.nextVisitor()
})
afterAll(() => office.close())

const firstSentence = (text: string) => text.split(/(?<=[.?!])\s/u)[0]!

describe('somebody who never looks', () => {
  it('searches the answers, hears how many there are, opens one, and is led to what it speaks of', async () => {
    const { text } = visitor
    const { search, answer } = text.questions
    await visitor.chooses(text.start.questions.title)
    await visitor.hears(text.questions.heading)
    await visitor.chooses(search.title)
    await visitor.hears(search.title)
    await visitor.presses('Enter')
    await visitor.hears(search.empty.split('. ')[0]!)
    await visitor.writes(text.questions.text, 'xyzzy')
    await visitor.hears(search.none.split('. ')[0]!)
    await visitor.presses('Control+a')
    await visitor.types('mistet brevet')
    await visitor.hears(/Svar vi fant: \d/u)
    await visitor.presses('Enter')
    await visitor.hears(/Svar vi fant: \d/u)
    await visitor.chooses(answer.block.question)
    await visitor.hears(answer.block.question)
    await visitor.hears(answer.block.text.split('\n')[0]!)
    await visitor.chooses(text.start.block.title)
    await visitor.hears(text.block.reason.heading)
    await visitor.leaves()
  })

  it('hears about privacy, where the counter is, when it is open and whom to telephone', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.privacy)
    await visitor.hears(text.privacy.heading)
    await visitor.hears(firstSentence(text.privacy.notice.what))
    await visitor.hears(firstSentence(text.privacy.advice.nobody))
    await visitor.chooses(text.counter.help)
    await visitor.hears(text.counter.heading)
    await visitor.hears(/Skranken er (?:åpen|stengt) nå/u)
    await visitor.hears(/^fredag\W/u)
    await visitor.hears(text.counter.bring)
    await visitor.hears('800, 30, 300')
    await visitor.leaves()
  })

  it('changes the language on the way, and is read to in that one', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.privacy)
    await visitor.hears(text.privacy.heading)
    await visitor.chooses(texts.en.language.name)
    await visitor.hears(texts.en.privacy.heading)
    await visitor.chooses(text.language.name)
    await visitor.hears(text.privacy.heading)
    await visitor.leaves()
    expect(office.sound.started()).toContain('-v en ')
  })

  it('draws the curtain with one key, hears that nobody sees anything, and where they are when it is open', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.status.title)
    await visitor.hears(text.status.heading)
    await visitor.writes(text.letter.receipt.reference, 'K7QM')
    await visitor.presses('Escape')
    await visitor.hears(text.curtain.heading)
    await visitor.hears(firstSentence(text.curtain.text))
    await visitor.chooses(text.curtain.show)
    await visitor.hears(text.status.heading)
    await visitor.hears('K 7 Q M')
    await visitor.leaves()
  })

  it('sets the size of the text and the speed of the voice in the panel', async () => {
    const { text } = visitor
    await visitor.chooses(text.start.privacy)
    await visitor.hears(text.privacy.heading)
    await visitor.chooses(text.access.heading)
    await visitor.hears(text.access.heading)
    await visitor.chooses('150')
    await visitor.hears(filled(text.access.now.size, { value: 150 }))
    await visitor.chooses(text.speech.rate.fast)
    await visitor.hears(text.speech.rate.fast)
    await visitor.chooses(text.panel.close)
    await visitor.hears(text.access.heading)
    await visitor.leaves()
    expect(office.sound.started()).toContain('-s 230')
  })
})
