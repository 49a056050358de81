import { createI18n } from 'vue-i18n'
import type { Language } from '../../shared/domain/language.ts'
import { texts, type Texts } from './texts.ts'

/** Messages are interpreted, never compiled to functions: the content security policy forbids `eval`. */
export function createTexts() {
  return createI18n<[Texts], Language, false>({
    legacy: false,
    locale: 'nb',
    messages: texts,
    missing: (locale, key) => {
      throw new Error(`no text "${key}" in "${locale}"`)
    },
  })
}
