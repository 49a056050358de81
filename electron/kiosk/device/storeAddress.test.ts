import { expect, test } from 'vitest'
import { KioskStartError } from '../kioskStartError.ts'
import { parseStoreAddress } from './storeAddress.ts'

test.each([
  'https://store.example.no',
  'http://127.0.0.1:4000',
  'http://localhost:4000',
  'http://[::1]:4000',
])('%s is taken', (address) => {
  expect(parseStoreAddress(address).href).toBe(`${address}/`)
})

test.each([
  ['http://store.example.no', 'use https'],
  ['http://localhost.example.no', 'use https'],
  ['http://127.0.0.1.example.no', 'use https'],
  ['store.example.no', 'not a web address'],
  ['ftp://store.example.no', 'not a web address'],
  ['https://me:secret@store.example.no', 'remove it'],
])('%s is refused: %s', (address, advice) => {
  expect(() => parseStoreAddress(address)).toThrow(KioskStartError)
  expect(() => parseStoreAddress(address)).toThrow(advice)
})
