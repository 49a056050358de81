import { describe, expect, it } from 'vitest'
import { addressLines, newAddressLines } from './addressLines.ts'

const t = (key: string, values: Record<string, string | number> = {}) =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ')

describe('an address on the screen', () => {
  it.each([
    [
      'a road address',
      {
        form: 'road',
        careOf: 'Nordmann',
        street: 'Storgata',
        houseNumber: 12,
        houseLetter: 'B',
        dwellingNumber: 'H0203',
        postCode: '0184',
      },
      'OSLO',
      ['c/o Nordmann', 'Storgata 12 B (H0203)', '0184 OSLO'],
    ],
    [
      'a road address of the least that there is',
      { form: 'road', street: 'Storgata', houseNumber: 1, postCode: '0184' },
      null,
      ['Storgata 1', '0184'],
    ],
    [
      'a cadastral address',
      { form: 'cadastral', municipality: 'Lom', farm: 12, unit: 3, postCode: '2686' },
      'LOM',
      ['cadastral 12 3', '2686 LOM'],
    ],
    [
      'a post box',
      { form: 'post_box', postBox: 'Postboks 204', postCode: '5803' },
      'BERGEN',
      ['Postboks 204', '5803 BERGEN'],
    ],
    [
      'an address abroad',
      { form: 'abroad', lines: ['Påhittade gatan 12', '111 22 STOCKHOLM'], country: 'SVERIGE' },
      null,
      ['Påhittade gatan 12', '111 22 STOCKHOLM', 'SVERIGE'],
    ],
    [
      'an unknown residence',
      { form: 'unknown_residence', municipality: 'HAMAR' },
      null,
      ['unknown', 'HAMAR'],
    ],
    ['a form that the register gets some day', { form: 'houseboat', name: 'Solvik' }, null, []],
  ])('%s', (_form, content, place, lines) => {
    expect(addressLines({ content, place }, t)).toEqual(lines)
  })

  it('of a move leaves out what is not there', () => {
    const address = { street: 'Čáhppesgeaidnu', houseNumber: 12, houseLetter: null, dwellingNumber: 'H0101' }
    expect(newAddressLines({ ...address, postCode: '9730', careOf: null }, 'KARASJOK', t)).toEqual([
      'Čáhppesgeaidnu 12 (H0101)',
      '9730 KARASJOK',
    ])
  })
})
