/* eslint-disable import-x/no-restricted-paths -- only tests import this file, and the fake bridge is theirs */
import { expect } from 'vitest'
import { syntheticNationalId, type Wishes } from '../../../test/support/fakeBridge.ts'
import { openScreens, type TestVisitor } from '../../testVisitor.ts'

/** From the start screen to where the password is asked for. */
export async function openPassword(
  answers: Wishes['answers'] = {},
  kiosk: Wishes['kiosk'] = {},
): Promise<TestVisitor> {
  const visitor = await openScreens('nb', { answers, kiosk })
  await visitor.press(visitor.text.start.account.title)
  await visitor.type(syntheticNationalId)
  await visitor.press(visitor.text.frame.continue)
  expect(visitor.heading()).toBe(visitor.text.signIn.password.heading)
  return visitor
}

export async function enterPassword(visitor: TestVisitor, password = 'hemmelig1'): Promise<void> {
  await visitor.enter(visitor.text.signIn.password.label, password)
  await visitor.press(visitor.text.frame.continue)
}

export async function enterCode(visitor: TestVisitor, label = visitor.text.code.sms.label): Promise<void> {
  await visitor.enter(label, 'abcde')
  await visitor.press(visitor.text.signIn.logIn)
}

export const nextStep = (kind: 'sms' | 'new_password' | 'order_letter') => ({
  ok: true as const,
  next: { kind },
})

export function timesCalled(visitor: TestVisitor, call: string): number {
  return visitor.bridge.called.filter((name) => name === call).length
}
