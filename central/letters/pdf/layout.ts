import { mm } from '../../../paper/millimetres.ts'

/**
 * Where things lie on the A4 sheet, in points from its upper left corner. It is folded once, print outwards, for a C5
 * envelope with a window to the left.
 *
 * The window: 105 × 35 mm, 15 mm from the left and 44 mm from the top of the sheet, the usual Norwegian C5 (source:
 * officeconsult.no, "plassering av mottakerfelt i vinduskonvolutter"). A folded sheet can slide in its envelope: so the
 * address starts inside the window by a margin, and {@link layout.clear} holds nothing else. Rule: PIN-code letters 10.
 */
export const layout = {
  page: { width: mm(210), height: mm(297) },
  margin: mm(22),
  contentWidth: mm(166),
  fold: mm(148.5),

  sender: { top: mm(15), size: 15 },
  window: { left: mm(15), top: mm(44), width: mm(105), height: mm(35) },
  /** What could show through the window wherever the sheet has slid to. */
  clear: { left: 0, top: mm(31), width: mm(130), height: mm(61) },
  returnAddress: { top: mm(48), size: 7.5 },
  /** Six lines fit. `smallest` is what post sorting still reads. */
  recipient: { top: mm(53.5), width: mm(84), height: mm(24), size: 11.5, smallest: 8 },
  facts: { left: mm(132), top: mm(46), width: mm(62), size: 11 },

  title: { top: mm(95), size: 23 },
  introduction: { top: mm(107), size: 12 },
  codes: { top: mm(154), height: mm(63), columns: 4, size: 21, numberSize: 12, numberWidth: mm(7) },
  advice: { top: mm(225), size: 12, columnWidth: mm(79), gap: mm(8) },
} as const

export const colours = { quiet: '#4a4f55', line: '#b9c0c7', band: '#f1f4f6' } as const
