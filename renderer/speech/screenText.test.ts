import { afterEach, expect, it } from 'vitest'
import { uncovered } from './accessibleText.ts'
import { piecesOf, wayOn } from './screenText.ts'

afterEach(() => document.body.replaceChildren())

function screen(html: string): Element {
  document.body.append(document.createRange().createContextualFragment(`<main>${html}</main>`))
  return document.body.lastElementChild!
}

it.each([
  ['the heading, wherever it stands, and then the text', '<p>a</p><h1>b</h1><p>c</p>', ['b', 'a', 'c']],
  [
    'no controls, nor what labels them',
    '<label for="x">a</label><input id="x"><button>b</button><p>c</p>',
    ['c'],
  ],
  ['a text without the control in it', '<p>Vil du? <button>Ja</button></p>', ['Vil du?']],
  ['a question and its answer together', '<dl><div><dt>Hit</dt><dd>Oslo</dd></div></dl>', ['Hit. Oslo']],
  ['a group with its name', '<div role="group" aria-label="Nummer"><p>K 7</p></div>', ['Nummer: K 7']],
  [
    'no group of keys, and no calendar',
    '<div role="group" aria-label="Taster"><button>1</button></div><table role="grid"><tr><td>1</td></tr></table>',
    [],
  ],
  ['nothing that is hidden', '<p hidden>a</p><p aria-hidden="true">b</p><p></p>', []],
])('reads %s', (_what, html, pieces) => {
  expect(piecesOf(screen(html), uncovered)).toEqual(pieces)
})

it('says what can be done, with a keyboard on the screen as no choice of its own', () => {
  const t = (key: string, values = {}) => `${key} ${JSON.stringify(values)}`
  const keys = '<div data-keys><button>1</button><button>2</button></div>'
  const way = (html: string) => wayOn(screen(html), uncovered, t)
  expect(way(`<label>Kode<input></label>${keys}<button>Fortsett</button><button>Tilbake</button>`)).toEqual([
    'speech.screen.field {"name":"Kode"}',
    'speech.screen.many {"count":2}',
  ])
  expect(way('<button>Avslutt</button>')).toEqual(['speech.screen.one {"count":1}'])
  expect(way('<p>Ingenting</p><button disabled>Nei</button>')).toEqual([])
})
