import { html, type Html } from './html.ts'
import type { DroppedLetters } from './letters.ts'
import type { Dropped } from './mailbox.ts'

export interface PageContent {
  messages: Dropped[]
  letters: DroppedLetters[]
  /** It renews itself until someone reading wants it to stand still. */
  paused: boolean
}

/** The telephones, mailboxes and letter boxes of everyone in the demo, on one page. */
export function mailDropPage({ messages, letters, paused }: PageContent): string {
  const texts = messages.filter(({ subject }) => subject === null)
  const emails = messages.filter(({ subject }) => subject !== null)
  return html`<!doctype html>
    <html lang="en" data-color-scheme="light" data-color="accent">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        ${paused ? null : html`<meta http-equiv="refresh" content="4" />`}
        <title>Mail drop – Skranke demo</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <h1 class="ds-heading" data-size="lg">Mail drop</h1>
          <span class="ds-tag" data-color="warning">Demo</span>
          <p class="ds-paragraph">
            What the store would have sent to people. Everybody is invented, and nothing leaves this machine.
          </p>
          <a class="ds-link" href="${paused ? '/' : '/?paused'}"
            >${paused ? 'Update by itself' : 'Stand still'}</a
          >
        </header>
        <main>
          ${column('Text messages', texts.map(phone))} ${column('E-mails', emails.map(mail))}
          ${column('Letters', letters.map(envelope))}
        </main>
      </body>
    </html>`.markup
}

function column(name: string, entries: Html[]): Html {
  return html`<section>
    <h2 class="ds-heading" data-size="xs">${name} <span class="count">${entries.length}</span></h2>
    ${entries.length > 0 ? entries : html`<p class="ds-paragraph nothing">Nothing has come yet.</p>`}
  </section>`
}

function phone({ to, at, text, language }: Dropped): Html {
  return html`<article class="phone">
    <h3 class="ds-paragraph" data-size="sm">To ${to}, ${moment(at)}</h3>
    <p class="ds-paragraph bubble" lang="${language}">${text}</p>
  </article>`
}

function mail({ to, at, subject, text, language }: Dropped): Html {
  return html`<article class="ds-card mail">
    <h3 class="ds-heading" data-size="2xs" lang="${language}">${subject}</h3>
    <p class="ds-paragraph about" data-size="sm">To ${to}, ${moment(at)}</p>
    <p class="ds-paragraph text" lang="${language}">${text}</p>
  </article>`
}

function envelope({ batchId, at }: DroppedLetters): Html {
  return html`<article class="envelope">
    <p class="ds-paragraph" data-size="sm">Retur: Skattedirektoratet</p>
    <h3 class="ds-paragraph">
      <a class="ds-link" href="/letters/${batchId}.pdf">Letters of ${moment(at)}</a>
    </h3>
    <p class="ds-paragraph stamp" aria-hidden="true">A</p>
  </article>`
}

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

function moment(at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${format.format(at)}</time>`
}
