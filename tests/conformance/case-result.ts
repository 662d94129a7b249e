/** What came of one case of a suite. */
export interface CaseResult {
  readonly name: string
  /** The part of the suite that is counted by itself, for example a level. */
  readonly group: string
  readonly passed: boolean
  /** Whether the case expects nothing but null, which also an engine that does nothing would give. */
  readonly onlyNull?: boolean
  /** Why it failed. */
  readonly detail?: string
}

/** Runs the cases below a folder. */
export type Suite = (folder: string) => Promise<CaseResult[]>
