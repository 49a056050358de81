import type { Language } from '../../../shared/domain/language.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import { se } from './se.ts'
import type { NoticeTexts } from './texts.ts'

export const noticeTexts: Record<Language, NoticeTexts> = { nb, nn, se, en }
