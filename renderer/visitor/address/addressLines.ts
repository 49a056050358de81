import type { NewAddress } from '../../../shared/domain/move.ts'
import type { OwnData } from '../../../shared/wire/account.ts'
import type { TextKey } from '../../locales/texts.ts'

type Translate = (key: TextKey, values?: Record<string, string | number>) => string
type RegisteredAddress = Pick<OwnData['addresses'][number], 'content' | 'place'>

/** As it stands on an envelope, from the top; the dwelling number beside the house it is in. Rules: Addresses 1, 2. */
export function addressLines({ content, place }: RegisteredAddress, t: Translate): string[] {
  const part = (name: string) => textOf(content[name])
  const postal = joined(part('postCode'), place ?? '')
  const careOf = part('careOf') && `c/o ${part('careOf')}`
  const lines = () => {
    switch (content['form']) {
      case 'road':
        return [careOf, joined(roadOf(part), part('dwellingNumber') && `(${part('dwellingNumber')})`), postal]
      case 'cadastral': {
        const farm = t('address.registered.cadastral', { farm: part('farm'), unit: part('unit') })
        return [careOf, farm, postal || part('municipality')]
      }
      case 'post_box':
        return [careOf, part('postBox'), postal]
      case 'abroad':
        return [...linesOf(content['lines']), part('country')]
      case 'unknown_residence':
        return [t('address.registered.unknown'), part('municipality')]
      default:
        return []
    }
  }
  return lines().filter((line) => line !== '')
}

/** What a move leads to: `Storgata 12 B (H0203)`, `0184 OSLO`. */
export function newAddressLines(address: NewAddress, place: string | null, t: Translate): string[] {
  return addressLines({ content: { form: 'road', ...address }, place }, t)
}

function roadOf(part: (name: string) => string): string {
  return joined(part('street'), part('houseNumber'), part('houseLetter'))
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** What the register leaves out is no part of the address. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function linesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : []
}
