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
  /** the time after so many; */
  readonly skip?: number
  /** or only stop it, until somebody lets it continue. */
  readonly pause?: boolean
  /** Or let the n-th call of the store fail, counted from now, */
  readonly failCall?: number
  /** in this way; see the faults of each database. */
  readonly fault?: string
}

export type Order =
  | { readonly arm: Armed | null }
  | { readonly offset: number }
  | { readonly pragma: string }
  | { readonly ask: 'fired' | 'unsynced' }

export interface Reply {
  /** Whether what was armed last has happened. */
  readonly fired: boolean
  readonly value?: unknown
}
