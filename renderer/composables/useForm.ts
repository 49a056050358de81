import {
  computed,
  inject,
  onBeforeUnmount,
  onMounted,
  provide,
  ref,
  shallowRef,
  type ComputedRef,
  type InjectionKey,
} from 'vue'
import type { KeyboardLayout } from '../ui/keyboard/keyboardLayouts.ts'

/** A field as its form knows it. */
export interface FormField {
  label: () => string
  /** What is wrong with it, in the visitor's language. */
  error: () => string | undefined
  element: () => HTMLElement | undefined
  focus: () => void
  /** Only fields that are typed into. */
  typing?: Typing
}

export interface Typing {
  layout: () => KeyboardLayout
  /** Nobody else is to see what is typed. */
  discreet: () => boolean
  insert: (text: string) => void
  erase: () => void
  clear: () => void
}

export type TypedField = FormField & { typing: Typing }

export interface Form {
  /** The fields in which something is wrong, from the top down. */
  wrong: ComputedRef<FormField[]>
  /** Where the keyboard types: the field that had the focus last, at first the topmost; null while it rests. */
  target: ComputedRef<TypedField | null>
  /** Where it moves on to. */
  next: ComputedRef<TypedField | null>
  /** To the next field, or, where there is none, on with the errand. */
  moveOn: () => void
  /** Takes the keyboard away until a field gets the focus, or something is typed. */
  rest: () => void
  wake: () => void
}

interface FieldList {
  add: (field: FormField) => void
  remove: (field: FormField) => void
  aim: (field: FormField) => void
  moveOn: () => void
  target: ComputedRef<FormField | null>
}

interface JoinedField {
  /** The keyboard shall type here from now on. */
  aim: () => void
  moveOn: () => void
  isTarget: ComputedRef<boolean>
}

const listKey: InjectionKey<FieldList> = Symbol('fields of a form')

/** For a screen with fields. They tell of themselves, so that one keyboard and one list of errors serve them all. */
export function provideForm(submit: () => void): Form {
  const fields = shallowRef<FormField[]>([])
  const aimed = shallowRef<FormField | null>(null)
  const resting = ref(false)

  const typed = computed(() => fields.value.filter(isTyped))
  const target = computed(() => {
    if (resting.value) return null
    return typed.value.find((field) => field === aimed.value) ?? typed.value[0] ?? null
  })

  const next = computed(() => {
    const index = typed.value.findIndex((field) => field === target.value)
    return index === -1 ? null : (typed.value[index + 1] ?? null)
  })
  const moveOn = () => (next.value === null ? submit() : next.value.focus())

  provide(listKey, {
    add: (field) => (fields.value = [...fields.value, field].sort(fromTheTop)),
    remove: (field) => (fields.value = fields.value.filter((other) => other !== field)),
    aim: (field) => {
      aimed.value = field
      resting.value = false
    },
    moveOn,
    target,
  })
  return {
    wrong: computed(() => fields.value.filter(({ error }) => error() !== undefined)),
    target,
    next,
    moveOn,
    rest: () => (resting.value = true),
    wake: () => (resting.value = false),
  }
}

/** For a field: joins the form it stands in, if any. */
export function useFormField(field: FormField): JoinedField {
  const list = inject(listKey, null)
  onMounted(() => list?.add(field))
  onBeforeUnmount(() => list?.remove(field))
  return {
    aim: () => list?.aim(field),
    moveOn: () => list?.moveOn(),
    isTarget: computed(() => list?.target.value === field),
  }
}

function isTyped(field: FormField): field is TypedField {
  return field.typing !== undefined
}

/** On the screen they come in the order of the document, whenever they joined. */
function fromTheTop(one: FormField, other: FormField): number {
  const [element, otherElement] = [one.element(), other.element()]
  if (element === undefined || otherElement === undefined) return 0
  return element.compareDocumentPosition(otherElement) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
