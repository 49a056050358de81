import { bridgeCases } from './cases/bridge.ts'
import { contentsCases } from './cases/contents.ts'
import { processCases } from './cases/process.ts'
import { readinessCases } from './cases/readiness.ts'
import { sessionCases } from './cases/sessions.ts'
import { windowCases } from './cases/windows.ts'
import type { InnerCase } from './contract.ts'

export const innerCases: readonly InnerCase[] = [
  ...readinessCases,
  ...bridgeCases,
  ...contentsCases,
  ...sessionCases,
  ...windowCases,
]

export { processCases }
