import type { IconName } from '../../ui/icons.ts'

/** What the kiosk takes no report of: only a Norwegian road address. Rules: Addresses 2, 6. */
export const counterMatters = ['postal', 'cadastral', 'abroad', 'svalbard', 'other'] as const
export type CounterMatter = (typeof counterMatters)[number]

export const counterIcons: Record<CounterMatter, IconName> = {
  postal: 'letterBox',
  cadastral: 'home',
  abroad: 'globe',
  svalbard: 'mountain',
  other: 'question',
}

export function counterMatterOf(about: string | null): CounterMatter {
  return counterMatters.find((matter) => matter === about) ?? 'other'
}
