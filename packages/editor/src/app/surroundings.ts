import type { ReactNode } from 'react'

/** What the page around the editor knows and does; the document knows nothing of it. */
export interface Surroundings {
  readonly user: string
  /** Number that the draft's version will have. */
  readonly version?: number
  /** Address of the start page. */
  readonly home: string
  readonly leave?: () => void
  readonly onTry?: () => void
  readonly onPublish?: () => void
  readonly runningCases: number
  /** A message under the head, for example that somebody else writes. */
  readonly bar?: ReactNode
}
