import { expect, test } from 'vitest'
import { postgresAccount } from './account.ts'

const root = 'root:x:0:0:root:/root:/bin/bash'
const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin'
const postgres = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash'

test('whoever is not root stays who they are', () => {
  expect(postgresAccount([root, nobody].join('\n'), false)).toEqual({})
})

test('root hands over to postgres, or to nobody where PostgreSQL is not installed', () => {
  expect(postgresAccount([root, nobody, postgres].join('\n'), true)).toEqual({ uid: 101, gid: 104 })
  expect(postgresAccount([root, nobody].join('\n'), true)).toEqual({ uid: 65534, gid: 65533 })
})

test('root on a machine without either is told so', () => {
  expect(() => postgresAccount(root, true)).toThrow(/neither a user postgres nor nobody/)
})
