import { provide, ref, watchEffect, type InjectionKey, type Ref } from 'vue'
import { required } from './required.ts'

/** Per cent. */
export const textSizes = [100, 125, 150, 200] as const
export type TextSize = (typeof textSizes)[number]

export const looks = ['light', 'dark', 'contrast'] as const
export type Look = (typeof looks)[number]

export interface Access {
  textSize: Ref<TextSize>
  look: Ref<Look>
  /** On a tall screen: everything that is touched lies in its lower half. */
  reach: Ref<boolean>
  /** The screen is covered: nobody reads it, and nothing of it can be touched. */
  covered: Ref<boolean>
}

const accessKey: InjectionKey<Access> = Symbol('access')

/** For the app: how the screens look to this visitor. The next one has a renderer of their own, and finds the usual. */
export function provideAccess(): Access {
  const access: Access = { textSize: ref(100), look: ref('light'), reach: ref(false), covered: ref(false) }
  watchEffect(() => {
    const { dataset, style } = document.documentElement
    const [size, look] = [access.textSize.value, access.look.value]
    dataset['text'] = size >= 150 ? 'large' : 'usual'
    dataset['look'] = look
    dataset['colorScheme'] = look === 'light' ? 'light' : 'dark'
    dataset['reach'] = String(access.reach.value)
    style.setProperty('--text-size', String(size / 100))
  })
  provide(accessKey, access)
  return access
}

export function useAccess(): Access {
  return required(accessKey)
}
