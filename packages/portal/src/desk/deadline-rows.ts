export interface DeadlineRow {
  readonly date: string
  readonly kind: 'notified' | 'remedy'
  /** Each step towards the date, in words, in order. */
  readonly because: readonly string[]
  readonly norms: readonly string[]
}
export interface Deadlines {
  /** `forecast`: if the letter goes out on `on`; `actual`: it went out on `on`. */
  readonly kind: 'forecast' | 'actual'
  readonly on: string
  readonly rows: readonly DeadlineRow[]
}
