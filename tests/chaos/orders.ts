/** Where a server can be killed. */
export type Point =
  | 'before-begin'
  | 'after-facts'
  | 'before-commit'
  | 'after-commit'
  | 'after-claim'
  | 'before-done'
  | 'after-done'

export interface Armed {
  /** Kill the server here, */
  readonly point?: Point
  /** in a transaction with facts of this command, */
  readonly command?: string
  /** the time after so many. */
  readonly skip?: number
  /** Or let the n-th call of the store fail, counted from now, */
  readonly failCall?: number
  /** with this code of SQLite; an error of the disk unless told. */
  readonly code?: string
}

export type Order =
  | { readonly arm: Armed | null }
  | { readonly offset: number }
  | { readonly pragma: string }
  | { readonly ask: 'fired' }

export interface Reply {
  /** Whether what was armed last has happened. */
  readonly fired: boolean
  readonly value?: unknown
}
