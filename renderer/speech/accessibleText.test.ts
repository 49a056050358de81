import { afterEach, describe, expect, it } from 'vitest'
import { descriptionOf, nameOf, textOf, uncovered } from './accessibleText.ts'

afterEach(() => document.body.replaceChildren())

/** The last element of some HTML, with all of it on the page. */
function page(html: string): Element {
  document.body.append(document.createRange().createContextualFragment(html))
  return document.body.lastElementChild!
}
const covered = () => 'skjult'

describe('a text', () => {
  it.each([
    ['<p>Trykk <strong>Bestill</strong>.</p>', 'Trykk Bestill.'],
    ['<button><span>Bestill</span><span>Koder i posten</span></button>', 'Bestill, Koder i posten'],
    ['<dt>onsdag<span>I dag</span></dt>', 'onsdag, I dag'],
    ['<div><p>Står navnet der?</p><p>Det må det.</p></div>', 'Står navnet der? Det må det.'],
    ['<div><dt>Nummer</dt><dd>018190</dd></div>', 'Nummer. 018190'],
    ['<p>  Ett \n  ord </p>', 'Ett ord'],
    ['<p>Du ser <span aria-hidden="true">ikke</span> dette</p>', 'Du ser dette'],
    ['<p>a<span hidden>b</span></p>', 'a'],
    ['<button><img alt="Katt"></button>', 'Katt'],
    ['<p>Svar<img alt="">.</p>', 'Svar.'],
    ['<p><svg aria-label="Viktig"></svg> Les dette</p>', 'Viktig Les dette'],
    ['<details><summary>Sendt</summary><p>i går</p></details>', 'Sendt'],
    ['<details open><summary>Sendt</summary><p>i går</p></details>', 'Sendt. i går'],
  ])('%s says "%s"', (html, text) => {
    expect(textOf(page(html), uncovered)).toBe(text)
  })
})

describe('what is private', () => {
  it.each([
    ['<p>Hei, <span data-private>Kari Eksempel</span>!</p>', 'Hei, skjult!', 'Hei, Kari Eksempel!'],
    ['<p data-private>Kari <strong>Eksempel</strong></p>', 'skjult', 'Kari Eksempel'],
    ['<button data-private>5</button>', 'skjult', '5'],
    ['<button data-private="false">Slett</button>', 'Slett', 'Slett'],
    ['<p data-private></p>', '', ''],
  ])('%s is covered: "%s"', (html, open, whole) => {
    expect(textOf(page(html), covered)).toBe(open)
    expect(textOf(document.body.lastElementChild!, uncovered)).toBe(whole)
  })

  it('is not what says that it is not, in whatever it stands', () => {
    page('<div data-private><label for="n" data-private="false">Hvem?</label><input id="n"><p>Nora</p></div>')
    expect(nameOf(document.querySelector('input')!, covered)).toBe('Hvem?')
    expect(textOf(document.querySelector('p')!, covered)).toBe('skjult')
  })

  it('is so in whatever it stands in', () => {
    page('<div data-private><p id="name">Kari</p></div>')
    expect(textOf(document.getElementById('name')!, covered)).toBe('skjult')
    expect(nameOf(page('<section aria-labelledby="name"></section>'), covered)).toBe('skjult')
  })
})

describe('a control is called', () => {
  it.each([
    ['by its label', '<label for="a">Passord</label><input id="a">', 'Passord'],
    ['by what stands around it', '<label>Passord<input id="a"></label>', 'Passord'],
    [
      'by its own words before those in it',
      '<button id="a" aria-label="Vis: Passord">Vis</button>',
      'Vis: Passord',
    ],
    [
      'by who labels it',
      '<h2 id="h">Er du her?</h2><dialog id="a" aria-labelledby="h">…</dialog>',
      'Er du her?',
    ],
    ['by its legend', '<fieldset id="a"><legend>Språk</legend><p>nb</p></fieldset>', 'Språk'],
  ])('%s', (_how, html, name) => {
    page(html)
    expect(nameOf(document.getElementById('a')!, uncovered)).toBe(name)
  })

  it('and described by everything that describes it, not by what is gone', () => {
    page('<p id="e">Nummeret er for kort.</p><p id="n">2 av 11 sifre</p><input aria-describedby="e gone n">')
    expect(descriptionOf(document.querySelector('input')!, uncovered)).toBe(
      'Nummeret er for kort. 2 av 11 sifre',
    )
  })
})
