import type { NoticeTexts } from './texts.ts'

/** Not yet reviewed by a native speaker (`renderer/locales/README.md`). */
export const se: NoticeTexts = {
  language: 'se',
  signature: [
    'Dearvvuođat Vearroetáhtas',
    'It sáhte vástidit dán e-poastta. Mii eat goassege sádde liŋkkaid, eatge goassege jeara kodaid dahje beassansániid.',
  ],
  kinds: {
    'letter.ordered': {
      sms: 'PIN-kodareive diŋgojuvvui dutnje {date} dii. {time}. Itgo lean don? Riŋge {helpDesk}, de giddet kodaid.',
      email: {
        subject: 'PIN-kodareive lea diŋgojuvvon dutnje',
        paragraphs: [
          'PIN-kodareive diŋgojuvvui dutnje {date} dii. {time}.',
          'Jus sáhttit sáddet reivve, de dat boahtá du čujuhussii Álbmotregistaris. Jus don diŋgojit, de it dárbbaš dahkat maidege.',
          'Itgo lean don? Riŋge {helpDesk} dahje boađe bálvalanbeavdái, de giddet kodaid.',
        ],
      },
    },
    'letter.order_receipt': {
      sms: 'Diŋgojit PIN-kodareivve {date} dii. {time}. Referánsa: {reference}. Itgo lean don? Riŋge {helpDesk}.',
      email: {
        subject: 'Duođaštus: Leat diŋgon PIN-kodareivve',
        paragraphs: [
          'Diŋgojit PIN-kodareivve {date} dii. {time}. Referánsanummar lea {reference}.',
          'Jus sáhttit sáddet reivve, de dat boahtá du čujuhussii Álbmotregistaris. Referánsanummariin oainnát automáhtas goas dat sáhttá boahtit.',
          'Itgo lean don? Riŋge {helpDesk} dahje boađe bálvalanbeavdái, de giddet kodaid.',
        ],
      },
    },
    'letter.blocked': {
      sms: 'Du PIN-kodareivviid kodat giddejuvvojedje {date} dii. {time}. Itgo lean don? Riŋge {helpDesk}.',
      email: {
        subject: 'Du PIN-kodareivviid kodat leat giddejuvvon',
        paragraphs: [
          'Du PIN-kodareivviid kodat giddejuvvojedje {date} dii. {time}. Ii oktage sáhte daiguin logget sisa.',
          'Sáhtát ain logget sisa SMS-kodain. Jus dárbbašat ođđa PIN-kodaid, de sáhtát diŋgot ođđa reivve bálvalanbeavddis.',
          'Itgo lean don? Riŋge {helpDesk} dahje boađe bálvalanbeavdái legitimašuvnnain, de mii veahkehit du.',
        ],
      },
    },
    'letter.returned': {
      sms: 'Du PIN-kodareive máhcai ruovttoluotta. Divut čujuhusa vearrokantuvrras ovdal go diŋgot ođđa. Veahkki: Riŋge {helpDesk}.',
      email: {
        subject: 'Du PIN-kodareive máhcai ruovttoluotta',
        paragraphs: [
          'Du PIN-kodareivve ii sáhttán buktit, ja dat máhcai ruovttoluotta midjiide.',
          'Divut iežat čujuhusa vearrokantuvrras ovdal go diŋgot ođđa reivve. Geahča maiddái ahte ovdanamma ja goargu leat poastakássas.',
          'Dárbbašatgo veahki, dahje itgo leat diŋgon reivve? Riŋge {helpDesk} dahje boađe bálvalanbeavdái.',
        ],
      },
    },
    'letter.held': {
      sms: 'Du PIN-kodareive ii leat sáddejuvvon. Dárkkistit vuos du čujuhusa. Boađe bálvalanbeavdái dahje riŋge {helpDesk}.',
      email: {
        subject: 'Du PIN-kodareive ii leat vel sáddejuvvon',
        paragraphs: [
          'Du PIN-kodareive ii leat sáddejuvvon. Fertet vuos dárkkistit du čujuhusa, ovdamearkka dihtii danne go dat lea ođas.',
          'Boađe bálvalanbeavdái legitimašuvnnain dahje riŋge {helpDesk}. Dat guoská maiddái jus it leat diŋgon reivve.',
        ],
      },
    },
    'sign_in.code': {
      sms: '{code} lea du koda go logget sisa. Dat gusto {minutes} minuhta. Ale atte dan earáide. Itgo bivdán dan? Riŋge {helpDesk}.',
    },
    'password.temporary': {
      sms: 'Gaskaboddosaš beassansátni: {password} (gusto {minutes} minuhta). Itgo bivdán dan? Riŋge {helpDesk}.',
      email: {
        subject: 'Gaskaboddosaš beassansátni',
        paragraphs: [
          'Dás lea gaskaboddosaš beassansátni maid bivdet. Dat gusto {minutes} minuhta.',
          '{password}',
          'Go leat loggen sisa, de válljet ođđa beassansáni.',
          'Itgo bivdán dán? De sáhttá muhtun geahččalit geavahit du riegádannummara. Ale atte beassansáni earáide, ja riŋge {helpDesk}.',
        ],
      },
    },
    'password.changed': {
      sms: 'Du beassansátni rievdaduvvui {date} dii. {time}. Itgo lean don? Riŋge {helpDesk} dalán.',
      email: {
        subject: 'Du beassansátni lea rievdaduvvon',
        paragraphs: [
          'Du beassansátni rievdaduvvui {date} dii. {time}. Jus don dahket dan, de it dárbbaš dahkat maidege.',
          'Itgo lean don? Riŋge {helpDesk} dalán.',
        ],
      },
    },
    'account.registered': {
      sms: 'Don registrerejuvvojit geavaheaddjin {date} dii. {time}. Itgo lean don? Riŋge {helpDesk} dalán.',
      email: {
        subject: 'Leat registrerejuvvon geavaheaddjin',
        paragraphs: [
          'Don registrerejuvvojit geavaheaddjin {date} dii. {time} PIN-kodareivve kodain.',
          'Itgo lean don? Riŋge {helpDesk} dalán.',
        ],
      },
    },
    'mobile.confirm': {
      sms: '{code} duođašta du mobilnummara. Koda gusto {minutes} minuhta. Jus it bivdán dan, it dárbbaš dahkat maidege.',
    },
    'move.received': {
      sms: 'Mii oaččuimet du fárrendieđáhusa {date} dii. {time}. Vástádus: 5 bargobeaivvi. Itgo lean don? Riŋge {helpDesk}.',
      email: {
        subject: 'Mii leat ožžon du fárrendieđáhusa',
        paragraphs: [
          'Mii oaččuimet du fárrendieđáhusa {date} dii. {time}. Dábálaččat ádjána 5 bargobeaivvi dan gieđahallat.',
          'Itgo lean don? Riŋge {helpDesk} dahje boađe bálvalanbeavdái.',
        ],
      },
    },
    'move.confirm_requested': {
      sms: 'Don, dahje mánná geas dus lea ovddasvástádus, dieđihuvvui fárret. Duođaš dahje biehttal vearrokantuvrras. Riŋge {helpDesk}.',
      email: {
        subject: 'Fárren vuordá du duođašteami',
        paragraphs: [
          'Dieđihuvvui {date} dii. {time} ahte don, dahje mánná geas dus lea váhnenovddasvástádus, fárre.',
          'Ii mihkkege rievdaduvvo ovdal go leat duođaštan dan. Dan dagat vearrokantuvrras.',
          'Iigo dat leat riekta? Biehttal fárrema vearrokantuvrras, dahje riŋge {helpDesk}.',
        ],
      },
    },
    'move.accepted': {
      sms: 'Du ođđa čujuhus lea Álbmotregistaris. Itgo leat dieđihan fárrema? Riŋge {helpDesk} dahje boađe bálvalanbeavdái.',
      email: {
        subject: 'Du ođđa čujuhus lea registrerejuvvon',
        paragraphs: [
          'Fárren lea gieđahallojuvvon, ja du ođđa čujuhus lea registrerejuvvon Álbmotregistaris.',
          'Muitte bidjat ovdanama ja goarggu poastakássii.',
          'Itgo leat dieđihan fárrema? Riŋge {helpDesk} dahje boađe bálvalanbeavdái.',
        ],
      },
    },
    'move.rejected': {
      sms: 'Du fárrendieđáhus ii dohkkehuvvon, iige čujuhus leat rievdaduvvon. Boađe bálvalanbeavdái dahje riŋge {helpDesk}.',
      email: {
        subject: 'Du fárrendieđáhus ii dohkkehuvvon',
        paragraphs: [
          'Du fárrendieđáhus ii dohkkehuvvon. Du čujuhus ii leat rievdaduvvon.',
          'Boađe bálvalanbeavdái legitimašuvnnain dahje riŋge {helpDesk}, de mii veahkehit du viidáseappot. Dat guoská maiddái jus it leat dieđihan fárrema.',
        ],
      },
    },
    'move.reported_from_here': {
      sms: 'Fárren dieđihuvvui du čujuhusas {date} dii. {time}. Guoskágo du, itge dieđihan ieš? Riŋge {helpDesk}.',
      email: {
        subject: 'Fárren lea dieđihuvvon du čujuhusas',
        paragraphs: [
          'Dieđihuvvui {date} dii. {time} ahte muhtun fárre čujuhusas gosa don leat registrerejuvvon. Juohke rávisolmmoš ferte ieš duođaštit iežas fárrema.',
          'Guoskágo dat dutnje, itge leat dieđihan dan? Riŋge {helpDesk} dahje boađe bálvalanbeavdái.',
        ],
      },
    },
  },
}
