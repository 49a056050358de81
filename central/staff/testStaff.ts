import type { StaffRole, StaffToken } from '../../shared/wire/staff.ts'
import type { Central } from '../central.ts'
import { ask, type TestAnswer } from '../testHttp.ts'
import type { TestStore } from '../testStore.ts'
import { staffCommands } from './commands.ts'

export const testPassword = 'krabbe på tørrfisk'

/** What an operator types: `staff add kari clerk oslo`. @returns what is printed */
export async function runStaff(central: Central, line: string): Promise<string[]> {
  const command = staffCommands.find(({ name }) => line.startsWith(name))
  if (command === undefined) throw new Error(`no command: ${line}`)
  const printed: string[] = []
  const parameters = line.slice(command.name.length).split(' ').filter(Boolean)
  await command.run(central, parameters, (printedLine) => printed.push(printedLine))
  return printed
}

/** @returns the one-time code */
export async function addStaff(central: Central, words: string): Promise<string> {
  const printed = await runStaff(central, `staff add ${words}`)
  return printed.at(-1) ?? ''
}

export function askToActivate(
  store: TestStore,
  body: { username: string; activationCode: string; password?: string },
): Promise<TestAnswer> {
  const url = `${store.url}/v1/staff/activations`
  return ask(url, { method: 'POST', body: { password: testPassword, ...body } })
}

export function askToSignIn(
  store: TestStore,
  username: string,
  password = testPassword,
): Promise<TestAnswer> {
  return ask(`${store.url}/v1/staff/sign-ins`, { method: 'POST', body: { username, password } })
}

/** Somebody with that role, in Oslo unless they are the help desk. @returns their token */
export async function signInTestStaff(
  store: TestStore,
  role: StaffRole,
  username: string = role.replace('_', '-'),
): Promise<string> {
  const words = `${username} ${role} ${role === 'help_desk' ? '' : 'oslo'}`
  const activationCode = await addStaff(store.central, words)
  return tokenIn(await askToActivate(store, { username, activationCode }))
}

export function tokenIn({ status, text }: TestAnswer): string {
  if (status !== 200) throw new Error(`The store answered ${status} ${text}`)
  return (JSON.parse(text) as StaffToken).token
}
