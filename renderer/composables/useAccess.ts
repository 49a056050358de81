import { computed, ref, watchEffect, type App, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { required } from './required.ts'

/** Percent of the text an office's screen has by default. */
export const textSizes = [100, 125, 150, 200] as const
export type TextSize = (typeof textSizes)[number]

export const looks = ['light', 'dark', 'contrast'] as const
export type Look = (typeof looks)[number]

/** How this visitor reads and reaches the screen. */
export interface Access {
  textSize: Ref<TextSize>
  /** So large that screens need another order: much of them lies below what is seen. */
  isLarge: ComputedRef<boolean>
  look: Ref<Look>
  /** On a tall screen everything that is touched lies in the lower half, for whoever sits. */
  reach: Ref<boolean>
}

const accessKey: InjectionKey<Access> = Symbol('access')

/** Nothing is kept anywhere: the next visit has a new renderer, and begins as the office set it up. */
export function provideAccess(app: App): void {
  const textSize = ref<TextSize>(100)
  const access: Access = {
    textSize,
    isLarge: computed(() => textSize.value >= 150),
    look: ref(matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'light'),
    reach: ref(false),
  }
  const stop = watchEffect(() => {
    const page = document.documentElement
    page.style.setProperty('--text-size', String(textSize.value / 100))
    page.dataset['text'] = access.isLarge.value ? 'large' : 'usual'
    page.dataset['look'] = access.look.value
    page.dataset['colorScheme'] = access.look.value === 'light' ? 'light' : 'dark'
    page.dataset['reach'] = String(access.reach.value)
  })
  app.onUnmount(stop)
  app.provide(accessKey, access)
}

export function useAccess(): Access {
  return required(accessKey)
}
