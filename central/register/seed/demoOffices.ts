import type { Language } from '../../../shared/domain/language.ts'
import type { Office, OpeningHours } from '../../../shared/domain/office.ts'

const weekdays = [1, 2, 3, 4, 5]
const everyWeekday: OpeningHours[] = weekdays.map((weekday) => ({ weekday, opens: '09:00', closes: '15:00' }))
const threeDays = everyWeekday.filter(({ weekday }) => weekday !== 2 && weekday !== 4)

/** Demo data: places where tax offices are, with plausible addresses and hours; not to be visited by them. */
export const demoOffices: (Office & { languages: Language[] })[] = [
  {
    officeId: 'oslo',
    name: 'Skatteetaten, Oslo',
    street: 'Fredrik Selmers vei 4',
    postCode: '0663',
    place: 'OSLO',
    openingHours: everyWeekday,
    languages: ['nb', 'nn', 'en'],
  },
  {
    officeId: 'bergen',
    name: 'Skatteetaten, Bergen',
    street: 'Kaigaten 9',
    postCode: '5016',
    place: 'BERGEN',
    openingHours: everyWeekday,
    languages: ['nb', 'nn', 'en'],
  },
  {
    officeId: 'trondheim',
    name: 'Skatteetaten, Trondheim',
    street: 'Prinsens gate 1',
    postCode: '7013',
    place: 'TRONDHEIM',
    openingHours: everyWeekday,
    languages: ['nb', 'nn', 'en'],
  },
  {
    officeId: 'tromso',
    name: 'Skatteetaten, Tromsø',
    street: 'Grønnegata 122',
    postCode: '9008',
    place: 'TROMSØ',
    openingHours: everyWeekday,
    languages: ['nb', 'nn', 'en'],
  },
  {
    officeId: 'kirkenes',
    name: 'Skatteetaten, Kirkenes',
    street: 'Rådhusplassen 4',
    postCode: '9900',
    place: 'KIRKENES',
    openingHours: threeDays,
    languages: ['nb', 'nn', 'en'],
  },
  {
    officeId: 'forde',
    name: 'Skatteetaten, Førde',
    street: 'Fjellvegen 11',
    postCode: '6800',
    place: 'FØRDE',
    openingHours: threeDays,
    languages: ['nn', 'nb', 'en'],
  },
  // In the Sami administrative area.
  {
    officeId: 'karasjok',
    name: 'Vearroetáhta, Kárášjohka',
    street: 'Ávjovárgeaidnu 50',
    postCode: '9730',
    place: 'KARASJOK',
    openingHours: threeDays,
    languages: ['se', 'nb', 'nn', 'en'],
  },
]
