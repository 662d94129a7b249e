import type { Scenario } from '@laufzettel/engine'
import type { DryRunPlace } from '../dryrun/dry-run-world.ts'
import type { Played, PlayedModel } from './player.ts'

/** What the page asks the worker that plays test cases; a case is one of the model that was opened last. */
export type Asked =
  | { readonly id: number; readonly kind: 'open'; readonly model: PlayedModel; readonly place: DryRunPlace }
  | { readonly id: number; readonly kind: 'play'; readonly scenario: Scenario }

/** Its answer to the message of the same number. */
export type Answered =
  | { readonly id: number; readonly kind: 'opened'; readonly playable: boolean }
  | { readonly id: number; readonly kind: 'played'; readonly played: Played }
  | { readonly id: number; readonly kind: 'failed'; readonly reason: string }
