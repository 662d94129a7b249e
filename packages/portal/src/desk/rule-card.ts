/** What the desk shows of a decision: the rows that fired, the sums made of them, and their norms. */

/** One row of a decision table, all words and figures ready. */
export interface RuleRow {
  readonly number: number
  /** Per condition: the words, or null where it does not matter. */
  readonly conditions: readonly (string | null)[]
  readonly norms: readonly string[]
  /** Per result: the figure, or null where it cannot be read. */
  readonly results: readonly (string | null)[]
  readonly fired: boolean
}

/** A decision table with the row that fired between its neighbours. */
export interface RuleTable {
  readonly title: string
  readonly norms: readonly string[]
  /** Since when the figures hold that were used. */
  readonly validFrom: string | null
  readonly conditions: readonly string[]
  readonly results: readonly string[]
  readonly rows: readonly RuleRow[]
}

/** A factor of a sum: its figure, and why it is what it is. */
export interface SumFactor {
  readonly figure: string
  readonly reason: FactorReason
  readonly norms: readonly string[]
}
export type FactorReason =
  | {
      readonly kind: 'row'
      readonly row: number
      readonly because: readonly { readonly label: string; readonly value: string }[]
    }
  /** Months `YYYY-MM`; `start` is the first day owed if it lies in them, `grown` the day a puppy is old enough. */
  | {
      readonly kind: 'months'
      readonly from: string
      readonly to: string
      readonly start: string | null
      readonly grown: string | null
    }
  | { readonly kind: 'exempt'; readonly until: string; readonly label: string }
  | { readonly kind: 'label'; readonly label: string }

export interface RuleSum {
  readonly year: number
  readonly factors: readonly SumFactor[]
  readonly amount: string
}

/** What the rule found for one thing (a dog), by year. */
export interface RuleSubject {
  readonly title: string
  readonly tables: readonly RuleTable[]
  readonly sums: readonly RuleSum[]
  /** Free until this day, where an exemption holds. */
  readonly exemptUntil: string | null
}

export interface RuleCard {
  readonly decision: string
  readonly at: string
  readonly subjects: readonly RuleSubject[]
  readonly totals: readonly { readonly year: number; readonly amount: string }[]
  readonly following: { readonly year: number; readonly amount: string } | null
  /** Named values of a calculation that has no table and no sums. */
  readonly values: readonly { readonly label: string; readonly text: string; readonly norms: readonly string[] }[]
  /** Where every intermediate value is shown; absent where it cannot be. */
  readonly trace?: string
}
