// Everything that is looked at in one state of a screen is looked at in one call: each costs a way to the browser and back.
import axe from 'axe-core'
import { badText } from './badText.js'

/** In the state it has now. */
window.measure = async () => {
  await settle()
  return {
    overflow: overflow(),
    unseenFields: await unseenFields(),
    smallTargets: smallTargets(),
    badText: badText(),
  }
}

window.check = async (variant) => {
  await window.show(variant)
  return { violations: await violations(), badText: badText(), unseenFields: await unseenFields() }
}

/** One after the other. @returns what is unseen of each */
window.chooseFields = async (variant) => {
  const fields = () => [...document.querySelectorAll('.form__fields input[data-target]')]
  const unseen = []
  const count = fields().length
  if (count > 0) await window.show(variant)
  while (unseen.length < count) {
    fields()[unseen.length].focus()
    await settle()
    unseen.push(await unseenFields())
  }
  return unseen
}

/** All there is on the page, as it is seen: one line for each element. */
window.portray = async () => {
  await settle()
  return [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { color, backgroundColor, outline } = getComputedStyle(element)
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    const words = element.value ?? texts.map(({ data }) => data.trim()).join(' ')
    const focus = element === document.activeElement ? 'focused' : ''
    const place = `${x},${y} ${width}×${height}, scrolled ${element.scrollLeft},${element.scrollTop}`
    return [element.cloneNode(false).outerHTML, words, place, color, backgroundColor, outline, focus].join(
      ' | ',
    )
  })
}

/** Letters are loaded, and what answers to a new size has answered. */
async function settle() {
  await document.fonts.ready
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))
}

/** All that can scroll; fields may where what is wrong with them takes their room. */
const boxes =
  'html, main, dialog, .frame__scroll, .panel__choices, .form[data-typed=false] > .form__fields:not(:has([role=alert], .summary))'

function overflow() {
  return [...document.querySelectorAll(boxes)]
    .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
    .map(
      (box) =>
        `${box.tagName} ${box.scrollWidth}×${box.scrollHeight} in ${box.clientWidth}×${box.clientHeight}`,
    )
}

/** The field that is typed into lies above the keyboard; nothing above it is scrolled away before it was chosen. */
async function unseenFields() {
  const look = () =>
    [...document.querySelectorAll('.form[data-typed=true]')].flatMap((form) => {
      const around = [form.querySelector('.form__fields'), form.closest('.frame__scroll')]
      const parts = [form.querySelector('[data-target=true]'), form.querySelector('.keyboard'), ...around]
      const [field, keyboard, ...bounds] = parts.map((part) => part.getBoundingClientRect())
      const isSeen = bounds.every(
        ({ top, bottom }) => field.top > top - 2 && field.bottom < Math.min(bottom, keyboard.top) + 2,
      )
      const isWhole =
        around.every(({ scrollTop }) => scrollTop === 0) || form.contains(document.activeElement)
      return [...(isSeen ? [] : ['its field']), ...(isWhole ? [] : ['what stands before'])]
    })
  // A button that comes takes room once more: it may take some frames.
  for (let frame = 0; frame < 20 && look().length > 0; frame += 1) await new Promise(requestAnimationFrame)
  return look()
}

function smallTargets() {
  return [...document.querySelectorAll('button')]
    .filter((button) => button.checkVisibility())
    .filter((button) => {
      const { width, height } = button.getBoundingClientRect()
      return height < 48 || width < 48
    })
    .map((button) => button.textContent)
}

async function violations() {
  const found = await axe.run({ resultTypes: ['violations'] })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
