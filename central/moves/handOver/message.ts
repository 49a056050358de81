import { create } from 'xmlbuilder2'
import type { NewAddress } from '../../../shared/domain/move.ts'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import { replaceLetters } from './replaceLetters.ts'

const namespace = 'folkeregisteret:melding:endringavfolkeregisterperson:meldingomflyttingfraposten:v1'

/** Everything the register is told about a move. */
export interface AcceptedMove {
  moveId: string
  reporterNationalId: string
  moverNationalIds: string[]
  newAddress: NewAddress
  place: string
  moveDate: IsoDate
  reportedOn: IsoDate
  sentAt: Date
}

/**
 * The message in the register's own form, `MeldingOmFlyttingFraPosten` v1.0. Rule: Addresses 7. No text in it may have a
 * `;`, since xmlbuilder2 takes `&amp;` in a text for what is written already.
 */
export function moveMessage(move: AcceptedMove): string {
  const { moveId, newAddress, place } = move
  const texts = { coAdressenavn: newAddress.careOf, adressenavn: newAddress.street, poststedsnavn: place }
  const document = {
    meldingOmFlyttingFraPosten: {
      '@xmlns': namespace,
      innsending: {
        avsendersMeldingsidentifikator: moveId,
        avsendersInnsendingstidspunkt: move.sentAt.toISOString(),
        kildesystem: ['Skranke', ...replacements(texts)].join(', '),
      },
      forespoersel: {
        personSomFlytter: move.moverNationalIds.map((foedselsnummer) => ({ foedselsnummer })),
        nyAdresse: { vegadresse: roadAddress(newAddress, place), flyttedato: move.moveDate },
        registreringsdato: move.reportedOn,
        samtykke: { samtykketype: 'vegadresse', samtykkeverdi: 'samtykkeErGitt' },
        adresseendringsidentifikator: moveId,
        erAnnullering: false,
        innsender: move.reporterNationalId,
      },
    },
  }
  return create({ version: '1.0', encoding: 'UTF-8' }, document).end({ prettyPrint: true })
}

function roadAddress(address: NewAddress, place: string) {
  const { careOf, street, houseNumber, houseLetter, dwellingNumber, postCode } = address
  return {
    ...(careOf === null ? {} : { coAdressenavn: replaceLetters(careOf) }),
    adressenavn: replaceLetters(street),
    adressenummer: {
      husnummer: String(houseNumber),
      ...(houseLetter === null ? {} : { husbokstav: houseLetter }),
    },
    bruksenhetsnummer: dwellingNumber,
    poststed: { poststedsnavn: replaceLetters(place), postnummer: postCode },
  }
}

/** The message's only free text says how an address was typed, where the register's letters can't. Rule: Addresses 4. */
function replacements(texts: Record<string, string | null>): string[] {
  return Object.entries(texts)
    .filter(([, typed]) => typed !== null && replaceLetters(typed) !== typed)
    .map(([element, typed]) => `${element} er skrevet om fra «${typed}»`)
}
