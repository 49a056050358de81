import type { WritableComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from '../../shared/domain/language.ts'
import type { TextKey } from '../locales/texts.ts'

interface Text {
  t: (key: TextKey, values?: Record<string, string | number>) => string
  /** Set it to switch: every screen follows at once and nothing typed is lost. */
  language: WritableComputedRef<Language>
}

export function useText(): Text {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    t: (key, values = {}) => t(key, values),
    language: locale as WritableComputedRef<Language>,
  }
}
