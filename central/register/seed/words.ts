/** An adjective as given name and a noun as family name: nobody is called so. As in the authorities' test population. */
export const adjectives = `
  Aktuell Alvorlig Ambisiøs Beskjeden Blid Brå Diplomatisk Dyp Døsig Edel Ekte Elegant Energisk Fargerik Fersk
  Flyktig Forsiktig Fredelig Frekk Funksjonell Gammeldags Gild Grådig Gretten Hardnakket Hemmelig Himmelsk Humoristisk
  Høflig Ivrig Kjølig Klok Knallgrønn Konstant Kravstor Kry Lavmælt Leken Livlig Lystig Modig Munter Nysgjerrig Nøysom
  Oppriktig Ordknapp Ærlig Pussig Rask Rotete Rund Rutete Sedvanlig Skarp Snill Sprø Stolt Søvnig Tapper Treg Trofast
  Undrende Uredd Vennlig Vidløftig Ydmyk Øm Åpen Åndfull
`
  .trim()
  .split(/\s+/u)

export const nouns = `
  Agurk Albue Ananas Appelsin Badekåpe Ball Bensinstasjon Blomsterpotte Bokhylle Brusboks Bryllupskake Båthus Campingvogn
  Dør Egg Eplekake Fargeblyant Fiskesuppe Fjelltopp Flaggermus Fyrstikk Gaffel Genser Gitar Gulrot Hagesaks Hatt Havregrøt
  Hengekøye Hest Hylle Isbjørn Jordbærsyltetøy Kaffekopp Kalender Kanelbolle Kartong Kjeks Klokke Kneskål Kålrot Lampe
  Ledning Lommelykt Lyktestolpe Løpesko Maur Minnepenn Myggnett Nål Ordbok Osteskive Paraply Pengebok Pipe Planke Potet
  Pølse Ryggsekk Rørlegger Saks Sjokolade Skilpadde Skriveblokk Skrue Smørbrød Snømann Sofapute Sokk Sykkel Teskje Tiger
  Tomat Tråd Tvilling Underkopp Vaffel Vannkanne Vintersko Votter Vott Ørebrus Østers Åker Åre
`
  .trim()
  .split(/\s+/u)

/** Northern Sami, with all of its letters that Norwegian lacks: č đ ŋ š ŧ ž. */
export const samiAdjectives = ['Ođđa', 'Ruoná', 'Čáppa', 'Maŋŋit', 'Stuorra', 'Šealgat']
export const samiNouns = ['Čáhci', 'Guovža', 'Šaldi', 'Ruoŧŧa', 'Maŋŋa', 'Lávvu', 'Ođas', 'Guolli']

/** Longer than any address window is wide: something has to give. */
export const longNames = {
  given: 'Overveldende-Gjestfri',
  middle: 'Etterspurt Sommerferiehus',
  family: 'Fylkestrafikksikkerhetsutvalgsmøtelokale-Havregrynspakke',
}

const streetStarts = `
  Bekke Bjørke Blåbær Eike Elve Fjell Fjord Furu Gammel Gran Hassel Heg Kirke Kvern Lang Li Lyng Mølle Ny Ospe Rogn Selje
  Skog Skole Slette Solbær Strand Sæter Tind Tjern Ulve Vann Ås Øst
`
  .trim()
  .split(/\s+/u)

const streetEnds = ['bakken', 'faret', 'gata', 'lia', 'stien', 'svingen', 'tunet', 'vegen', 'veien']

/** As streets are called in most municipalities. */
export const streets = [
  ...streetStarts.flatMap((start) => streetEnds.map((end) => start + end)),
  'Ánnes gáhtta',
  'Čoarvegáisa',
  'Kong Ingjalds gate',
  'Øvre Tindefjellvegen',
  'Nedre Møllesvingen',
]

export const countries: { country: string; lines: string[] }[] = [
  { country: 'SVERIGE', lines: ['Påhittade gatan 12', '111 22 STOCKHOLM'] },
  { country: 'DANMARK', lines: ['Opdigtet Allé 7, 2. tv.', '2100 KØBENHAVN Ø'] },
  { country: 'POLSKA', lines: ['ul. Zmyślona 4 m. 15', '00-950 WARSZAWA'] },
  { country: 'LITHUANIA', lines: ['Išgalvota g. 3-21', 'LT-01100 VILNIUS'] },
  { country: 'GERMANY', lines: ['Erfundene Straße 45', '10115 BERLIN'] },
  { country: 'UNITED STATES', lines: ['1200 Made Up Avenue', 'Apartment 9C', 'SEATTLE WA 98101'] },
]
