import type { NoticeTexts } from './texts.ts'

export const nb: NoticeTexts = {
  language: 'nb',
  signature: [
    'Hilsen Skatteetaten',
    'Du kan ikke svare på denne e-posten. Vi sender aldri lenker, og vi spør aldri etter koder eller passord.',
  ],
  kinds: {
    'letter.ordered': {
      sms: 'PIN-kodebrev ble bestilt for deg {date} kl. {time}. Var det ikke deg? Ring {helpDesk}, så sperrer vi kodene.',
      email: {
        subject: 'Et PIN-kodebrev er bestilt for deg',
        paragraphs: [
          'Et PIN-kodebrev ble bestilt for deg {date} kl. {time}.',
          'Kan vi sende et brev, kommer det til adressen din i Folkeregisteret. Var det du som bestilte, trenger du ikke gjøre noe.',
          'Var det ikke deg? Ring {helpDesk} eller kom til skranken, så sperrer vi kodene.',
        ],
      },
    },
    'letter.order_receipt': {
      sms: 'Du bestilte PIN-kodebrev {date} kl. {time}. Referanse: {reference}. Var det ikke deg? Ring {helpDesk}, så sperrer vi kodene.',
      email: {
        subject: 'Kvittering: Du har bestilt PIN-kodebrev',
        paragraphs: [
          'Du bestilte et PIN-kodebrev {date} kl. {time}. Referansenummeret er {reference}.',
          'Kan vi sende et brev, kommer det til adressen din i Folkeregisteret. Med referansenummeret kan du se på kiosken når det kan komme.',
          'Var det ikke deg? Ring {helpDesk} eller kom til skranken, så sperrer vi kodene.',
        ],
      },
    },
    'letter.blocked': {
      sms: 'Kodene i PIN-kodebrevene dine ble sperret {date} kl. {time}. Var det ikke deg? Ring {helpDesk} eller kom til skranken.',
      email: {
        subject: 'Kodene i PIN-kodebrevene dine er sperret',
        paragraphs: [
          'Kodene i PIN-kodebrevene dine ble sperret {date} kl. {time}. Ingen kan logge inn med dem.',
          'Du kan fortsatt logge inn med kode på SMS. Trenger du nye PIN-koder, kan du bestille et nytt brev i skranken.',
          'Var det ikke deg? Ring {helpDesk} eller kom til skranken med legitimasjon, så hjelper vi deg.',
        ],
      },
    },
    'letter.returned': {
      sms: 'PIN-kodebrevet ditt kom i retur. Rett adressen din på skattekontoret før du bestiller et nytt. Trenger du hjelp? Ring {helpDesk}.',
      email: {
        subject: 'PIN-kodebrevet ditt kom i retur',
        paragraphs: [
          'PIN-kodebrevet ditt kunne ikke leveres og kom tilbake til oss.',
          'Rett adressen din på skattekontoret før du bestiller et nytt. Se også etter at fornavn og etternavn står på postkassen.',
          'Trenger du hjelp, eller har du ikke bestilt noe brev? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
    'letter.held': {
      sms: 'PIN-kodebrevet ditt er ikke sendt. Vi må sjekke adressen din først. Kom til skranken eller ring {helpDesk}.',
      email: {
        subject: 'PIN-kodebrevet ditt er ikke sendt ennå',
        paragraphs: [
          'PIN-kodebrevet ditt er ikke sendt. Vi må sjekke adressen din først, for eksempel fordi den er ny.',
          'Kom til skranken med legitimasjon eller ring {helpDesk}. Det gjelder også om du ikke har bestilt noe brev.',
        ],
      },
    },
    'sign_in.code': {
      sms: '{code} er koden din for å logge inn. Den gjelder i {minutes} minutter. Gi den aldri til andre. Ba du ikke om den? Ring {helpDesk}.',
    },
    'password.temporary': {
      sms: 'Midlertidig passord: {password} (gjelder i {minutes} minutter). Ba du ikke om det? Ring {helpDesk}.',
      email: {
        subject: 'Midlertidig passord',
        paragraphs: [
          'Her er det midlertidige passordet du ba om. Det gjelder i {minutes} minutter.',
          '{password}',
          'Når du har logget inn, velger du et nytt passord.',
          'Ba du ikke om dette? Da kan noen prøve å bruke fødselsnummeret ditt. Gi ikke passordet til andre, og ring {helpDesk}.',
        ],
      },
    },
    'password.changed': {
      sms: 'Passordet ditt ble endret {date} kl. {time}. Var det ikke deg? Ring {helpDesk} med en gang.',
      email: {
        subject: 'Passordet ditt er endret',
        paragraphs: [
          'Passordet ditt ble endret {date} kl. {time}. Var det du som gjorde det, trenger du ikke gjøre noe.',
          'Var det ikke deg? Ring {helpDesk} med en gang.',
        ],
      },
    },
    'account.registered': {
      sms: 'Du ble registrert som bruker {date} kl. {time}. Var det ikke deg? Ring {helpDesk} med en gang.',
      email: {
        subject: 'Du er registrert som bruker',
        paragraphs: [
          'Du ble registrert som bruker {date} kl. {time} med en kode fra et PIN-kodebrev.',
          'Var det ikke deg? Ring {helpDesk} med en gang.',
        ],
      },
    },
    'mobile.confirm': {
      sms: '{code} bekrefter mobilnummeret ditt. Koden gjelder i {minutes} minutter. Ba du ikke om den, trenger du ikke gjøre noe.',
    },
    'move.received': {
      sms: 'Vi fikk flyttemeldingen din {date} kl. {time}. Svaret tar vanligvis 5 virkedager. Var det ikke deg? Ring {helpDesk}.',
      email: {
        subject: 'Vi har fått flyttemeldingen din',
        paragraphs: [
          'Vi fikk flyttemeldingen din {date} kl. {time}. Det tar vanligvis 5 virkedager å behandle den.',
          'Var det ikke deg? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
    'move.confirm_requested': {
      sms: 'Du, eller et barn du har ansvar for, er meldt flyttet. Ingenting endres før du bekrefter på skattekontoret. Feil? Avslå der eller ring {helpDesk}.',
      email: {
        subject: 'En flytting venter på at du bekrefter den',
        paragraphs: [
          'Det ble {date} kl. {time} meldt at du, eller et barn du har foreldreansvar for, flytter.',
          'Ingenting endres før du har bekreftet det. Det gjør du på skattekontoret.',
          'Stemmer det ikke? Avslå flyttingen på skattekontoret, eller ring {helpDesk}.',
        ],
      },
    },
    'move.accepted': {
      sms: 'Den nye adressen din er registrert i Folkeregisteret. Har du ikke meldt flytting? Ring {helpDesk} eller kom til skranken.',
      email: {
        subject: 'Den nye adressen din er registrert',
        paragraphs: [
          'Flyttingen er behandlet, og den nye adressen din er registrert i Folkeregisteret.',
          'Husk å sette fornavn og etternavn på postkassen.',
          'Har du ikke meldt flytting? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
    'move.rejected': {
      sms: 'Flyttemeldingen din ble ikke godtatt, og adressen er ikke endret. Kom til skranken eller ring {helpDesk}, så hjelper vi deg.',
      email: {
        subject: 'Flyttemeldingen din ble ikke godtatt',
        paragraphs: [
          'Flyttemeldingen din ble ikke godtatt. Adressen din er ikke endret.',
          'Kom til skranken med legitimasjon eller ring {helpDesk}, så hjelper vi deg videre. Det gjelder også om du ikke har meldt flytting.',
        ],
      },
    },
    'move.reported_from_here': {
      sms: 'Flytting ble meldt fra adressen din {date} kl. {time}. Gjelder det deg, og meldte du det ikke selv? Ring {helpDesk}.',
      email: {
        subject: 'Flytting er meldt fra adressen din',
        paragraphs: [
          'Det ble {date} kl. {time} meldt flytting fra adressen der du er registrert. Hver voksen må bekrefte sin egen flytting.',
          'Gjelder det deg uten at du har meldt det? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
  },
}
