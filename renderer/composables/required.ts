import { inject, type InjectionKey } from 'vue'

/** @throws when nothing was provided under the key: a component stands outside its app, which is a bug */
export function required<T>(key: InjectionKey<T>): T {
  const value = inject(key)
  if (value === undefined) throw new Error(`nothing provided: ${String(key)}`)
  return value
}
