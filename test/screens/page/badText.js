/** Text that is cut off, goes over the edge of its button or lies over other text. What scrolls is not cut off; what a dialog covers is not there. */
export function badText() {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  const texts = []
  const edges = new Map()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (node.data.trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('.ds-sr-only, svg, style, script')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const seen = clip(rect, edgesAround(element, edges))
      texts.push({ words: node.data.trim().slice(0, 30), element, ...seen })
    }
  }
  const cut = texts.filter(({ isCut }) => isCut).map(({ words }) => `cut: ${words}`)
  const spilled = texts.filter(isSpilled).map(({ words }) => `over the edge of its button: ${words}`)
  return [...new Set([...cut, ...spilled, ...overlaps(texts.filter(({ box }) => box !== null))])]
}

/** What may clip an element, from the inside out. Many texts share what is around them: each part is asked once. */
function edgesAround(element, known) {
  if (element === null || element === document.documentElement) return []
  const found = known.get(element)
  if (found !== undefined) return found
  const { overflowX, overflowY } = getComputedStyle(element)
  const further = edgesAround(element.parentElement, known)
  const clips = overflowX !== 'visible' || overflowY !== 'visible'
  const edges = clips ? [{ overflowX, overflowY, box: element.getBoundingClientRect() }, ...further] : further
  known.set(element, edges)
  return edges
}

function clip(rect, edges) {
  let { left, top, right, bottom } = rect
  let isCut = false
  for (const { overflowX, overflowY, box } of edges) {
    if (/hidden|clip/u.test(overflowX) && (left < box.left - 1 || right > box.right + 1)) isCut = true
    if (/hidden|clip/u.test(overflowY) && (top < box.top - 1 || bottom > box.bottom + 1)) isCut = true
    ;[left, right] = [Math.max(left, box.left), Math.min(right, box.right)]
    ;[top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)]
  }
  if (left < -1 || right > innerWidth + 1) isCut = true
  const isSeen = right - left > 2 && bottom - top > 2
  return { isCut, box: isSeen ? { left, top, right, bottom } : null }
}

function isSpilled({ element, box }) {
  const button = element.closest('button')?.getBoundingClientRect()
  if (button === undefined || box === null) return false
  return (
    box.left < button.left || box.right > button.right || box.top < button.top || box.bottom > button.bottom
  )
}

function overlaps(texts) {
  const found = []
  for (const [index, one] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      // Lines stand close: the boxes of two may touch, their letters don't.
      if (width <= 3 || height <= 8) continue
      if (one.element === other.element || isAbove(one.element) || isAbove(other.element)) continue
      found.push(`over each other: ${one.words} | ${other.words}`)
    }
  return found
}

/** Stays in sight over what scrolls under it, on a ground of its own, or is of a list that is open. */
function isAbove(element) {
  if (element.closest('select:open')) return true
  for (let around = element; around; around = around.parentElement)
    if (/sticky|fixed/u.test(getComputedStyle(around).position)) return true
  return false
}
