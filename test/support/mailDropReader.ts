import { Window } from 'happy-dom'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { vi } from 'vitest'
import { printedCodes, textPieces } from '../../central/letters/testPdf.ts'
import type { RealStore } from './realStore.ts'

/** The telephones, mailboxes and letter boxes of everybody, as somebody who tries the demo reads them: on the mail drop's page. */
export interface MailDropReader {
  /** Waits for a message that holds the words and was not there when this was asked last. */
  message(to: string, words?: string | RegExp): Promise<string>
  /** The one code or password of the next message that holds one, and the words. */
  secret(to: string, words?: string): Promise<string>
  /** Whoever comes next waits for nothing that was sent before. */
  putAside(): Promise<void>
  /** Everything that has been sent to this number or address, newest first. */
  all(to: string): Promise<string[]>
  /** Waits for a letter to that name which was not read before. @returns its codes by number */
  letter(name: string): Promise<Map<number, string>>
  /** The batch in which the newest letters were printed. */
  newestBatch(): Promise<string>
}

/** Capitals and digits without look-alikes. */
const secretForm = /\b[347CDFHKMNPRTWX]{5,10}\b/u
const patience = { timeout: 20_000, interval: 100 }

export function readMailDrop(store: Pick<RealStore, 'mailDrop'>): MailDropReader {
  const readMessages = new Set<string>()
  const readLetters = new Set<string>()

  async function open(path = '/'): Promise<Response> {
    return fetch(new URL(path, await store.mailDrop()))
  }

  async function section(name: string): Promise<Element[]> {
    const { document } = new Window()
    document.write(await (await open()).text())
    const sections = [...document.querySelectorAll('section')]
    const found = sections.find((one) => one.querySelector('h2')?.textContent.startsWith(name))
    return [...(found?.querySelectorAll('article') ?? [])] as unknown as Element[]
  }

  const messages = async () => [...(await section('Text messages')), ...(await section('E-mails'))]

  async function messagesTo(to: string): Promise<{ id: string; text: string }[]> {
    return (await messages())
      .filter(({ textContent }) => textContent.includes(`To ${to}, `))
      .map((article) => ({
        id: article.outerHTML,
        text: [...article.querySelectorAll('h3, .bubble, .text')].map((part) => part.textContent).join('\n'),
      }))
  }

  async function next(to: string, isIt: (text: string) => boolean): Promise<string> {
    return vi.waitFor(async () => {
      const found = (await messagesTo(to)).find(({ id, text }) => !readMessages.has(id) && isIt(text))
      if (found === undefined) throw new Error(`No new message to ${to} that is the expected one.`)
      readMessages.add(found.id)
      return found.text
    }, patience)
  }

  async function codesIn(href: string, name: string): Promise<Map<number, string> | null> {
    const data = new Uint8Array(await (await open(href)).arrayBuffer())
    const pdf = await getDocument({ data, verbosity: 0 }).promise
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      // A letter of another font is a piece of its own: "Guov", "ž", "a".
      const text = (await textPieces(page)).map((piece) => piece.text).join('')
      if (unspaced(text).includes(unspaced(name))) return printedCodes(page)
    }
    return null
  }

  return {
    message: (to, words = '') => next(to, (text) => matches(text, words)),
    async secret(to, words = '') {
      const text = await next(to, (one) => secretForm.test(one) && matches(one, words))
      return secretForm.exec(text)?.[0] ?? ''
    },
    async putAside() {
      for (const { outerHTML } of await messages()) readMessages.add(outerHTML)
    },
    all: async (to) => (await messagesTo(to)).map(({ text }) => text),
    async newestBatch() {
      const [newest] = await section('Letters')
      return /[^/]+(?=\.pdf)/u.exec(newest?.querySelector('a')?.getAttribute('href') ?? '')?.[0] ?? ''
    },

    letter: (name) =>
      vi.waitFor(async () => {
        for (const envelope of await section('Letters')) {
          const href = envelope.querySelector('a')?.getAttribute('href') ?? ''
          const codes = readLetters.has(`${href} ${name}`) ? null : await codesIn(href, name)
          readLetters.add(`${href} ${name}`)
          if (codes !== null) return codes
        }
        throw new Error(`No new letter to ${name}.`)
      }, patience),
  }
}

function matches(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text)
}

function unspaced(text: string): string {
  return text.normalize().replaceAll(/\s/gu, '')
}
