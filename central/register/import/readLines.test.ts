import { expect, it } from 'vitest'
import { readLines, type Line } from './readLines.ts'

async function linesIn(...chunks: Buffer[]): Promise<Line[]> {
  const lines: Line[] = []
  async function* arrive() {
    for (const chunk of chunks) yield await Promise.resolve(chunk)
  }
  for await (const line of readLines(arrive())) lines.push(line)
  return lines
}

it('finds lines wherever the chunks are cut, also within a letter', async () => {
  const bytes = Buffer.from('čáppa\n\nđiehtu\r\nšaldi')
  const whole = [
    { number: 1, text: 'čáppa' },
    { number: 3, text: 'điehtu\r' },
    { number: 4, text: 'šaldi' },
  ]

  expect(await linesIn(bytes)).toEqual(whole)
  expect(await linesIn(...Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(whole)
})

it('gives up a line that has no end, and goes on with the next one', async () => {
  const endless = Array.from({ length: 20 }, () => Buffer.alloc(64 * 1024, 'a'))

  expect(await linesIn(...endless, Buffer.from('\nnext\n'))).toEqual([
    { number: 1, text: null },
    { number: 2, text: 'next' },
  ])
})
