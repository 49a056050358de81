/** Points, in which a PDF measures, from millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4
