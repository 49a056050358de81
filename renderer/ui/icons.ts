/** Line icons on a 24 × 24 grid, drawn as one path each. Decoration only: the words beside them carry the meaning. */
export const icons = {
  letter: 'M3 6h18v12H3z M3 7l9 7 9-7',
  counter: 'M12 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6z M6 16c0-3 2.5-4.5 6-4.5s6 1.5 6 4.5 M2.5 16h19v4h-19z',
  shield: 'M12 3l8 3v6c0 4.5-3.2 7.5-8 9-4.8-1.5-8-4.5-8-9V6z M8.5 12l2.5 2.5 4.5-5',
  more: 'M5 12h14 M12 5v14',
  less: 'M5 12h14',
  forward: 'M5 12h14 M13 6l6 6-6 6',
  back: 'M19 12H5 M11 6l-6 6 6 6',
  leave: 'M6 6l12 12 M18 6L6 18',
  erase: 'M9 5h12v14H9l-6-7z M12.5 9.5l5 5 M17.5 9.5l-5 5',
  speaker: 'M4 9.5h4l5-4.500v14l-5-4.500H4z M16 9a4 4 0 0 1 0 6 M18.500 6.500a8 8 0 0 1 0 11',
  shift: 'M12 4l8 8h-4.5v8h-7v-8H4z',
  show: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  hide: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M4 20L20 4',
  open: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  done: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M7.5 12.5l3 3 6-7',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 7v5l3.5 2',
  notice: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M12 11v6 M12 7v.5',
  warning: 'M12 3.5l9.5 17h-19z M12 10v5 M12 17.5v.5',
  phone: 'M7 2.5h10v19H7z M10.5 18.5h3',
  camera: 'M3 7.5h4.5L9 5h6l1.5 2.5H21V19H3z M12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  letterBox:
    'M4 9.5C4 7 6 5 8.5 5H16c2.5 0 4.5 2 4.5 4.5V17H4z M13 9.5C13 7 11 5 8.5 5 M10 17v4 M13 21v-4 M16 11h2.5',
  home: 'M3.5 11.5L12 4l8.5 7.5 M6 10v10h12V10',
  question:
    'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M9.3 9.5a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 1.9 M12 16.5v.5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z M15.5 15.5l5 5',
  calendar: 'M4 6h16v14H4z M4 10.5h16 M8 3.5V7 M16 3.5V7',
  lock: 'M6 11h12v9.5H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3 M12 14.5v2.5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z M4.5 20.5c0-4 3.3-6 7.5-6s7.5 2 7.5 6',
  key: 'M8 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z M11.5 12H21v3.5 M17.5 12v2.5',
  mountain: 'M2.5 19.5L9.5 6l5 9.5 2-3.5 5 7.5z M7 11l2.5 1.5L12 11',
  openLetter: 'M3 10l9-6.5 9 6.5v10H3z M3 10l9 6.5 9-6.5',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z M3.5 9h17 M3.5 15h17 M12 3c-6 6-6 12 0 18 M12 3c6 6 6 12 0 18',
  textSize: 'M2.5 19L8 5l5.5 14 M4.5 14.5h7 M14.5 19l3.5-9 3.5 9 M15.5 16.5h5',
} as const

export type IconName = keyof typeof icons
