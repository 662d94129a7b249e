/** What stands in a column. */
export type Cell = string | number | null | Buffer
export type Row = Record<string, Cell>

/** Tables of cases, in the order in which rows refer to each other. */
export const TABLES = [
  'heads',
  'batches',
  'payloads',
  'states',
  'receipts',
  'effects',
  'view_cases',
  'view_words',
  'view_work_items',
  'view_done_work',
  'view_waiting',
  'view_letters',
  'view_access',
  'view_timers',
  'view_subscriptions',
  'documents',
  'keys',
] as const

export type Table = (typeof TABLES)[number]

/** A database that is filled behind the server's back, while no server runs on it. */
export interface Stock {
  readonly name: 'sqlite' | 'postgres'
  /** Rows of one case. */
  rowsOf(table: Table, caseId: string): Promise<Row[]>
  /** Adds rows; nothing is synced to disk. */
  add(table: Table, rows: readonly Row[]): Promise<void>
  /** Takes indexes away while much is added, and makes them anew. */
  withoutIndexes(work: () => Promise<void>): Promise<void>
  /** Bytes on disk, keys included. */
  bytes(): Promise<number>
  /** The next case number is beyond those that were given. */
  raiseNumbers(last: number): Promise<void>
  close(): Promise<void>
}

/** Keys belong to an owner, everything else to a case. */
export const ownerColumn = (table: Table): 'owner' | 'case_id' => (table === 'keys' ? 'owner' : 'case_id')
