import { describe, expect, it } from 'vitest'
import { readPostCodes } from './postCodeFile.ts'

const good = '0001\tOSLO\t0301\tOSLO\tP'

describe('readPostCodes', () => {
  it('reads the five columns, with leading zeros', async () => {
    expect(await read([good, '8643\tBJERKA\t1832\tHEMNES\tG'])).toEqual({
      ok: true,
      rows: [
        {
          post_code: '0001',
          place: 'OSLO',
          municipality_number: '0301',
          municipality: 'OSLO',
          category: 'P',
        },
        {
          post_code: '8643',
          place: 'BJERKA',
          municipality_number: '1832',
          municipality: 'HEMNES',
          category: 'G',
        },
      ],
    })
  })

  it.each([
    ['1\tOSLO\t0301\tOSLO\tP', 'post code “1” is not four digits'],
    ['0002\t\t0301\tOSLO\tP', 'place “” is not a name in Windows-1252'],
    ['0002\tOSLO\t301\tOSLO\tP', 'municipality number “301” is not four digits'],
    ['0002\tOSLO\t0301\t0301\tP', 'municipality “0301” is not a name in Windows-1252'],
    ['0002\tOSLO\t0301\tOSLO\tX', 'category “X” is none of G, P, B, S'],
    ['0002\tOSLO\t0301\tOSLO', 'has 4 columns instead of 5'],
    ['0002;OSLO;0301;OSLO;P', 'has 1 columns instead of 5'],
    [good, 'post code 0001 was there before'],
    ['', 'has 1 columns instead of 5'],
  ])('tells line and reason of %j', async (line, reason) => {
    expect(await read([good, line])).toEqual({ ok: false, badLines: [{ number: 2, reason }] })
  })

  it('tells that a file is in UTF-8, whichever letter shows it', async () => {
    for (const letter of 'ÆØÅÁæøåŠ') {
      const bytes = new TextEncoder().encode(`8643\tB${letter}\t1832\tHEMNES\tG`)
      const misread = new TextDecoder('windows-1252').decode(bytes)
      const reason = expect.stringContaining('is not a name in Windows-1252') as string
      expect(await read([misread]), letter).toEqual({ ok: false, badLines: [{ number: 1, reason }] })
    }
  })

  it('tells that a file is empty', async () => {
    expect(await read([])).toEqual({ ok: false, badLines: [{ number: 1, reason: 'the file is empty' }] })
  })

  it('stops after a hundred bad lines: it is another file', async () => {
    const file = await read(Array.from({ length: 1000 }, () => 'nonsense'))
    expect(file).toMatchObject({ ok: false, badLines: { length: 100 } })
  })
})

async function read(lines: string[]) {
  return readPostCodes(stream(lines))
}

// eslint-disable-next-line @typescript-eslint/require-await -- a file gives its lines asynchronously
async function* stream(lines: string[]): AsyncGenerator<string> {
  yield* lines
}
