import type { ReactNode } from 'react'

/** What the page around the editor knows and does; the document knows nothing of it. */
export interface Surroundings {
  readonly user: string
  /** Number that the draft's version will have. */
  readonly version?: number
  /** Address of the start page. */
  readonly home: string
  readonly leave?: () => void
  /** Where in the draft this is, for the window's title; the procedure itself unless told. */
  readonly where?: string
  readonly onTry?: () => void
  readonly onPublish?: () => void
  readonly runningCases: number
  /** Opens the copies that the server keeps for this person, where there are any. */
  readonly copies?: { readonly count: number; readonly open: () => void }
  /** Messages under the head, for example that somebody else writes. */
  readonly bar?: ReactNode
}
