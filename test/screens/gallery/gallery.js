// Forms that no errand has, one for each thing a component of `renderer/ui/field/` can look like. Their texts stand
// here and in one language: they are props, and never a visitor's.
import { h, reactive } from 'vue'
import FormScreen from '../../../renderer/ui/field/FormScreen.vue'
import CheckField from '../../../renderer/ui/field/CheckField.vue'
import ChoiceField from '../../../renderer/ui/field/ChoiceField.vue'
import DateCalendar from '../../../renderer/ui/calendar/DateCalendar.vue'
import MobileField from '../../../renderer/ui/field/MobileField.vue'
import TextField from '../../../renderer/ui/field/TextField.vue'

/**
 * @param fields name → the props of a text field, or `[component, props, value at first]`
 * @param judge what is wrong with what was typed: name → text
 */
function form(heading, fields, judge = () => ({})) {
  return {
    setup() {
      const typed = reactive(
        Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field[2] ?? ''])),
      )
      const errors = reactive({})
      const submit = () => {
        for (const name of Object.keys(fields)) delete errors[name]
        Object.assign(errors, judge(typed))
      }
      return () =>
        h(FormScreen, { heading, step: 2, onSubmit: submit }, () =>
          Object.entries(fields).map(([name, field]) => {
            const [component, props] = Array.isArray(field) ? field : [TextField, field]
            return h(component, {
              key: name,
              ...props,
              error: errors[name],
              modelValue: typed[name],
              'onUpdate:modelValue': (text) => (typed[name] = text),
            })
          }),
        )
    },
  }
}

const missing = (typed, texts) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => typed[name] === ''))

export const gallery = {
  text: form(
    'Hvor bor du?',
    {
      street: { label: 'Gate eller vei', hint: 'Slik den står på skiltet' },
      number: { label: 'Husnummer', maxlength: 5 },
      careOf: { label: 'C/o, hvis du bor hos noen' },
    },
    (typed) =>
      missing(typed, {
        street: 'Skriv navnet på gaten eller veien du flytter til.',
        number: 'Skriv husnummeret, med bokstav hvis det har en.',
      }),
  ),
  email: form('Hva er e-postadressen din?', { email: { label: 'E-postadresse', kind: 'email' } }, (typed) =>
    missing(typed, { email: 'Skriv e-postadressen din, for eksempel kari@eksempel.no.' }),
  ),
  password: form(
    'Lag et nytt passord',
    {
      password: {
        label: 'Nytt passord',
        kind: 'password',
        masked: true,
        hint: 'Minst åtte tegn, med både bokstaver og sifre',
      },
      repeated: { label: 'Samme passord en gang til', kind: 'password', masked: true },
    },
    ({ password, repeated }) => ({
      ...(password.length < 8 && { password: 'Passordet er for kort. Det må ha minst åtte tegn.' }),
      ...(password !== repeated && { repeated: 'De to passordene er ikke like. Skriv begge på nytt.' }),
    }),
  ),
  reference: form('Hvor er brevet mitt?', {
    reference: {
      label: 'Referansenummer',
      kind: 'code',
      maxlength: 12,
      group: 4,
      hint: 'Tolv tegn, på kvitteringen',
    },
  }),
  smsCode: form('Skriv koden fra SMS-en', {
    code: { label: 'Kode', kind: 'code', maxlength: 5, masked: true },
  }),
  digits: form('Hvilket postnummer?', { postCode: { label: 'Postnummer', kind: 'digits', maxlength: 4 } }),
  mobile: form(
    'Hvordan når vi deg?',
    {
      mobile: [MobileField, { label: 'Mobilnummer', hint: 'Også utenlandske' }],
      email: { label: 'E-postadresse', kind: 'email' },
    },
    (typed) => missing(typed, { mobile: 'Skriv mobilnummeret ditt.' }),
  ),
  choice: form(
    'Hvordan vil du ha kodene?',
    {
      channel: [
        ChoiceField,
        {
          label: 'Engangskoder når du logger inn',
          options: [
            { value: 'sms', title: 'På SMS', text: 'Til mobilen din' },
            { value: 'letter', title: 'Fra brevet', text: 'Kodene som kom i posten' },
          ],
        },
      ],
      mobile: [MobileField, { label: 'Mobilnummer' }],
    },
    (typed) => missing(typed, { channel: 'Velg hvordan du vil ha kodene.' }),
  ),
  check: form('Hvem flytter?', {
    movers: [
      CheckField,
      {
        label: 'Hvem flytter sammen med deg?',
        hint: 'Voksne må bekrefte selv',
        options: [
          { value: 'partner', title: 'Ola Nordmann', text: 'Ektefelle' },
          { value: 'child', title: 'Kari Nordmann', text: 'Barn, 9 år' },
          { value: 'other', title: 'Per Nordmann', text: 'Bor på en annen adresse', disabled: true },
        ],
      },
      [],
    ],
  }),
  calendar: form(
    'Når flytter du?',
    {
      date: [
        DateCalendar,
        { label: 'Flyttedato', limit: 'Du kan velge en dag til og med 13. juni.', max: '2026-06-13' },
      ],
    },
    (typed) => missing(typed, { date: 'Trykk på dagen du flytter.' }),
  ),
}
