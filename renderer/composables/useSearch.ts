import { provide, ref, type InjectionKey, type Ref } from 'vue'
import { required } from './required.ts'

const searchKey: InjectionKey<Ref<string>> = Symbol('search')

/** For the app: what is looked for among the answers. It stays on the way back from one of them. */
export function provideSearch(): void {
  provide(searchKey, ref(''))
}

export function useSearch(): Ref<string> {
  return required(searchKey)
}
