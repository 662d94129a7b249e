import type { Scenario, Text } from '@laufzettel/engine'
import type { DryRunPlace } from '../dryrun/dry-run-world.ts'
import type { PlayedModel } from './player.ts'

/** What the page asks the worker that plays test cases; a case is one of the model that was opened last. */
export type Asked =
  | { readonly id: number; readonly kind: 'open'; readonly model: PlayedModel; readonly place: DryRunPlace }
  | { readonly id: number; readonly kind: 'play'; readonly scenario: Scenario }

/** Its answer to the message of the same number. */
export type Answered =
  | { readonly id: number; readonly kind: 'opened'; readonly playable: boolean }
  | { readonly id: number; readonly kind: 'played'; readonly sentences: readonly Text[] }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string }
