import type { NoticeTexts } from './texts.ts'

export const nn: NoticeTexts = {
  language: 'nn',
  signature: [
    'Helsing Skatteetaten',
    'Du kan ikkje svare på denne e-posten. Vi sender aldri lenkjer, og vi spør aldri etter kodar eller passord.',
  ],
  kinds: {
    'letter.ordered': {
      sms: 'PIN-kodebrev vart bestilt for deg {date} kl. {time}. Var det ikkje deg? Ring {helpDesk}, så sperrar vi kodane.',
      email: {
        subject: 'Eit PIN-kodebrev er bestilt for deg',
        paragraphs: [
          'Eit PIN-kodebrev vart bestilt for deg {date} kl. {time}.',
          'Kan vi sende eit brev, kjem det til adressa di i Folkeregisteret. Var det du som bestilte, treng du ikkje gjere noko.',
          'Var det ikkje deg? Ring {helpDesk} eller kom til skranken, så sperrar vi kodane.',
        ],
      },
    },
    'letter.order_receipt': {
      sms: 'Du bestilte PIN-kodebrev {date} kl. {time}. Referanse: {reference}. Var det ikkje deg? Ring {helpDesk}, så sperrar vi kodane.',
      email: {
        subject: 'Kvittering: Du har bestilt PIN-kodebrev',
        paragraphs: [
          'Du bestilte eit PIN-kodebrev {date} kl. {time}. Referansenummeret er {reference}.',
          'Kan vi sende eit brev, kjem det til adressa di i Folkeregisteret. Med referansenummeret kan du sjå på kiosken når det kan kome.',
          'Var det ikkje deg? Ring {helpDesk} eller kom til skranken, så sperrar vi kodane.',
        ],
      },
    },
    'letter.blocked': {
      sms: 'Kodane i PIN-kodebreva dine vart sperra {date} kl. {time}. Var det ikkje deg? Ring {helpDesk} eller kom til skranken.',
      email: {
        subject: 'Kodane i PIN-kodebreva dine er sperra',
        paragraphs: [
          'Kodane i PIN-kodebreva dine vart sperra {date} kl. {time}. Ingen kan logge inn med dei.',
          'Du kan framleis logge inn med kode på SMS. Treng du nye PIN-kodar, kan du bestille eit nytt brev i skranken.',
          'Var det ikkje deg? Ring {helpDesk} eller kom til skranken med legitimasjon, så hjelper vi deg.',
        ],
      },
    },
    'letter.returned': {
      sms: 'PIN-kodebrevet ditt kom i retur. Rett adressa di på skattekontoret før du bestiller eit nytt. Treng du hjelp? Ring {helpDesk}.',
      email: {
        subject: 'PIN-kodebrevet ditt kom i retur',
        paragraphs: [
          'PIN-kodebrevet ditt kunne ikkje leverast og kom tilbake til oss.',
          'Rett adressa di på skattekontoret før du bestiller eit nytt. Sjå òg etter at førenamn og etternamn står på postkassa.',
          'Treng du hjelp, eller har du ikkje bestilt noko brev? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
    'letter.held': {
      sms: 'PIN-kodebrevet ditt er ikkje sendt. Vi må sjekke adressa di først. Kom til skranken eller ring {helpDesk}.',
      email: {
        subject: 'PIN-kodebrevet ditt er ikkje sendt enno',
        paragraphs: [
          'PIN-kodebrevet ditt er ikkje sendt. Vi må sjekke adressa di først, til dømes fordi ho er ny.',
          'Kom til skranken med legitimasjon eller ring {helpDesk}. Det gjeld òg om du ikkje har bestilt noko brev.',
        ],
      },
    },
    'sign_in.code': {
      sms: '{code} er koden din for å logge inn. Han gjeld i {minutes} minutt. Gi han aldri til andre. Bad du ikkje om han? Ring {helpDesk}.',
    },
    'password.temporary': {
      sms: 'Mellombels passord: {password} (gjeld i {minutes} minutt). Bad du ikkje om det? Ring {helpDesk}.',
      email: {
        subject: 'Mellombels passord',
        paragraphs: [
          'Her er det mellombelse passordet du bad om. Det gjeld i {minutes} minutt.',
          '{password}',
          'Når du har logga inn, vel du eit nytt passord.',
          'Bad du ikkje om dette? Då kan nokon prøve å bruke fødselsnummeret ditt. Gi ikkje passordet til andre, og ring {helpDesk}.',
        ],
      },
    },
    'password.changed': {
      sms: 'Passordet ditt vart endra {date} kl. {time}. Var det ikkje deg? Ring {helpDesk} med ein gong.',
      email: {
        subject: 'Passordet ditt er endra',
        paragraphs: [
          'Passordet ditt vart endra {date} kl. {time}. Var det du som gjorde det, treng du ikkje gjere noko.',
          'Var det ikkje deg? Ring {helpDesk} med ein gong.',
        ],
      },
    },
    'account.registered': {
      sms: 'Du vart registrert som brukar {date} kl. {time}. Var det ikkje deg? Ring {helpDesk} med ein gong.',
      email: {
        subject: 'Du er registrert som brukar',
        paragraphs: [
          'Du vart registrert som brukar {date} kl. {time} med ein kode frå eit PIN-kodebrev.',
          'Var det ikkje deg? Ring {helpDesk} med ein gong.',
        ],
      },
    },
    'mobile.confirm': {
      sms: '{code} stadfestar mobilnummeret ditt. Koden gjeld i {minutes} minutt. Bad du ikkje om han, treng du ikkje gjere noko.',
    },
    'move.received': {
      sms: 'Vi fekk flyttemeldinga di {date} kl. {time}. Svaret tek vanlegvis 5 yrkedagar. Var det ikkje deg? Ring {helpDesk}.',
      email: {
        subject: 'Vi har fått flyttemeldinga di',
        paragraphs: [
          'Vi fekk flyttemeldinga di {date} kl. {time}. Det tek vanlegvis 5 yrkedagar å behandle ho.',
          'Var det ikkje deg? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
    'move.confirm_requested': {
      sms: 'Du, eller eit barn du har ansvar for, er meld flytta. Ingenting blir endra før du stadfestar på skattekontoret. Feil? Avslå der eller ring {helpDesk}.',
      email: {
        subject: 'Ei flytting ventar på at du stadfestar ho',
        paragraphs: [
          'Det vart {date} kl. {time} meldt at du, eller eit barn du har foreldreansvar for, flyttar.',
          'Ingenting blir endra før du har stadfesta det. Det gjer du på skattekontoret.',
          'Stemmer det ikkje? Avslå flyttinga på skattekontoret, eller ring {helpDesk}.',
        ],
      },
    },
    'move.accepted': {
      sms: 'Den nye adressa di er registrert i Folkeregisteret. Har du ikkje meldt flytting? Ring {helpDesk} eller kom til skranken.',
      email: {
        subject: 'Den nye adressa di er registrert',
        paragraphs: [
          'Flyttinga er behandla, og den nye adressa di er registrert i Folkeregisteret.',
          'Hugs å setje førenamn og etternamn på postkassa.',
          'Har du ikkje meldt flytting? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
    'move.rejected': {
      sms: 'Flyttemeldinga di vart ikkje godteken, og adressa er ikkje endra. Kom til skranken eller ring {helpDesk}, så hjelper vi deg.',
      email: {
        subject: 'Flyttemeldinga di vart ikkje godteken',
        paragraphs: [
          'Flyttemeldinga di vart ikkje godteken. Adressa di er ikkje endra.',
          'Kom til skranken med legitimasjon eller ring {helpDesk}, så hjelper vi deg vidare. Det gjeld òg om du ikkje har meldt flytting.',
        ],
      },
    },
    'move.reported_from_here': {
      sms: 'Flytting vart meld frå adressa di {date} kl. {time}. Gjeld det deg, og melde du det ikkje sjølv? Ring {helpDesk}.',
      email: {
        subject: 'Flytting er meld frå adressa di',
        paragraphs: [
          'Det vart {date} kl. {time} meldt flytting frå adressa der du er registrert. Kvar vaksen må stadfeste si eiga flytting.',
          'Gjeld det deg utan at du har meldt det? Ring {helpDesk} eller kom til skranken.',
        ],
      },
    },
  },
}
