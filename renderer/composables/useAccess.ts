import { provide, ref, watchEffect, type InjectionKey, type Ref } from 'vue'
import { required } from './required.ts'

/** Percent of the text an office's screen has by default. */
export const textSizes = [100, 125, 150, 200] as const
export type TextSize = (typeof textSizes)[number]

export const looks = ['light', 'dark', 'contrast'] as const
export type Look = (typeof looks)[number]

/** How this visitor reads and reaches the screen. */
export interface Access {
  textSize: Ref<TextSize>
  look: Ref<Look>
  /** On a tall screen everything that is touched lies in the lower half, for whoever sits. */
  reach: Ref<boolean>
}

const accessKey: InjectionKey<Access> = Symbol('access')

/** For the app. Nothing is kept anywhere: the next visit has a new renderer, and begins as the office set it up. */
export function provideAccess(): Access {
  const access: Access = {
    textSize: ref(100),
    look: ref(matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'light'),
    reach: ref(false),
  }
  watchEffect(() => {
    const page = document.documentElement
    page.style.setProperty('--text-size', String(access.textSize.value / 100))
    page.dataset['text'] = access.textSize.value >= 150 ? 'large' : 'usual'
    page.dataset['look'] = access.look.value
    page.dataset['colorScheme'] = access.look.value === 'light' ? 'light' : 'dark'
    page.dataset['reach'] = String(access.reach.value)
  })
  provide(accessKey, access)
  return access
}

export function useAccess(): Access {
  return required(accessKey)
}
