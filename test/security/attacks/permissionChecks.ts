/// <reference lib="dom" />
import type { Attack } from '../attack.ts'

export const attack: Attack = {
  run: (page) =>
    page.evaluate(async () => {
      const { state } = await navigator.permissions.query({ name: 'background-sync' as PermissionName })
      return state === 'granted'
    }),
}
