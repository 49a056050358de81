export interface HelpDeskTables {
  /** One row; locked by whoever gives the next numbers. See `numbering.repository.ts`. */
  help_desk_feed: { one_row: true; last_number: number }
}
