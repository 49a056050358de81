import { defineComponent, h, reactive, type Component } from 'vue'
import { openScreens, type TestVisitor } from './testVisitor.ts'
import FormScreen from './ui/field/FormScreen.vue'
import { screens } from './visitor/screens.ts'

export interface TestForm extends TestVisitor {
  /** What the fields hold, by name. */
  values: Record<string, unknown>
  /** What is wrong with them; may be set at any time. */
  errors: Record<string, string | undefined>
  /** How often the form was submitted. */
  submitted: () => number
}

type Fields = Record<string, [component: Component, props: Record<string, unknown>, value: unknown]>

/** A form that no errand has, in the place of the first screen. */
export async function openForm(fields: Fields, judge: () => Record<string, string> = () => ({})) {
  const values = reactive(
    Object.fromEntries(Object.entries(fields).map(([name, [, , value]]) => [name, value])),
  )
  const errors = reactive<Record<string, string | undefined>>({})
  let submitted = 0
  const submit = () => {
    submitted += 1
    Object.assign(errors, judge())
  }
  const first = screens.start
  screens.start = defineComponent(
    () => () =>
      h(FormScreen, { heading: 'Skjema', onSubmit: submit }, () =>
        Object.entries(fields).map(([name, [component, props]]) =>
          h(component, {
            ...props,
            error: errors[name],
            modelValue: values[name],
            'onUpdate:modelValue': (value: unknown) => (values[name] = value),
          }),
        ),
      ),
  )
  const visitor = await openScreens('nb')
  const leave = () => {
    visitor.leave()
    screens.start = first
  }
  return { ...visitor, values, errors, submitted: () => submitted, leave } satisfies TestForm
}
