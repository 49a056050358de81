import type { Language } from '../../shared/domain/language.ts'
import en from './en.json' with { type: 'json' }
import nb from './nb.json' with { type: 'json' }
import nn from './nn.json' with { type: 'json' }
import se from './se.json' with { type: 'json' }

/** Bokmål is the measure: a text that another language lacks fails the type check. */
export type Texts = typeof nb

/** `letter.check.heading`: every path to a text, so that a missing one fails the type check. */
export type TextKey = Paths<Texts>

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

export const texts: Record<Language, Texts> = { nb, nn, se, en }
