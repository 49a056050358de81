import { examplesToTry } from '../../central/register/seed/examplesToTry.ts'
import { requireShell, type ShellSetup } from '../setup/shell.ts'
import type { Demo } from './demo.ts'

/** Where things are, and who to try; all of them invented. */
export async function printSummary({ address, directories, store }: Demo): Promise<void> {
  await store.ready
  const mailDrop = await store.mailDrop
  const lines = [
    '',
    `store    ${address}, its data in ${directories.store}`,
    `kiosk    ${directories.kiosk}`,
    `letters  ${directories.spool}`,
    `mail     ${mailDrop} shows e-mails, text messages and letters as people would get them`,
    `logs     ${directories.logs}`,
    `shell    ${describeShell(requireShell())}`,
    '',
    'Persons to try, all of them invented:',
    ...examplesToTry().map(({ nationalId, name, why }) => `  ${nationalId}  ${name}, ${why}`),
    '',
    'Close the window or press Ctrl-C to end.',
  ]
  console.log(lines.join('\n'))
}

/** Also when the reason was found on another day. */
function describeShell({ shell, electronTrial }: ShellSetup): string {
  if (shell === 'electron') return 'Electron'
  return electronTrial?.problem ? `Chromium: ${electronTrial.problem}` : 'Chromium'
}
