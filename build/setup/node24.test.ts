import { expect, test } from 'vitest'
import { needsNode24, node24Path } from './node24.mjs'

test('only a Node older than 24 is replaced', () => {
  expect(['18.0.0', '20.20.2', '23.11.0', '24.0.0', '26.1.0'].map(needsNode24)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

test('a platform without a package is told which Node to install', () => {
  expect(() => node24Path('/nowhere', 'sunos-sparc')).toThrow(/no Node 24 for sunos-sparc: install Node 24/)
})
