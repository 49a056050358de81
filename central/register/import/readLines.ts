/** A person with two hundred addresses has room in it. */
const longestLine = 256 * 1024

export interface Line {
  /** From 1. */
  number: number
  /** null: longer than any person is. */
  text: string | null
}

/** Lines of UTF-8, one at a time and empty ones left out; a file without line ends can't fill the memory. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 1
  let rest: string | null = ''
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    rest = append(rest, first)
    for (const next of others) {
      if (rest?.trim() !== '') yield { number, text: rest }
      number += 1
      rest = append('', next)
    }
  }
  if (rest?.trim() !== '') yield { number, text: rest }
}

function append(rest: string | null, part: string): string | null {
  return rest === null || rest.length + part.length > longestLine ? null : rest + part
}
