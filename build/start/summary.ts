import type { Demo } from './demo.ts'

interface Example {
  nationalId: string
  name: string
  why: string
}

/** Where things are, and who to try; all of them invented. */
export async function printSummary({ address, directories, store }: Demo): Promise<void> {
  await store.ready
  const examples = (await store.run('seed', '--examples')).map((line) => JSON.parse(line) as Example)
  const lines = [
    '',
    `store    ${address}, its data in ${directories.store}`,
    `kiosk    ${directories.kiosk}`,
    `letters  ${directories.spool}`,
    `logs     ${directories.logs}`,
    '',
    'Persons to try, all of them invented:',
    ...examples.map(({ nationalId, name, why }) => `  ${nationalId}  ${name}, ${why}`),
    '',
    'Close the window or press Ctrl-C to end.',
  ]
  console.log(lines.join('\n'))
}
