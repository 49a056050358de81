/// <reference lib="dom" />
import type { Contract } from '../preload.ts'

/** What the cases' scripts find in their page. */
declare global {
  const contract: Contract
  const secondIsRefused: boolean
}
export {}
