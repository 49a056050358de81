import type { Wishes } from '../support/fakeBridge.ts'
import type { Scene, Visitor } from './visitor.ts'

export type Answers = NonNullable<Wishes['answers']>

export const scene = (name: string, reach: Scene['reach'], answers?: Answers): Scene => ({
  name,
  ...(reach === undefined ? {} : { reach }),
  ...(answers === undefined ? {} : { wishes: { answers } }),
})

export async function enter(visitor: Visitor, label: string, text: string): Promise<void> {
  await visitor.page.getByLabel(label, { exact: true }).fill(text)
}

export async function enterNewPassword(visitor: Visitor, first: string, second: string): Promise<void> {
  await enter(visitor, visitor.text.newPassword.first, first)
  await enter(visitor, visitor.text.newPassword.second, second)
}
