/** What a random graph may contain. */
export type Feature =
  | 'inclusive'
  | 'complex'
  | 'waiting'
  | 'back-edges'
  | 'loops'
  | 'quantities'
  | 'events'
  | 'event-based'
  | 'links'
  | 'subprocesses'
  | 'boundaries'
  | 'event-subprocesses'
  | 'errors'
  | 'escalations'
  | 'terminate'
  | 'thrown-signals'

export const ALL_FEATURES: readonly Feature[] = [
  'inclusive',
  'complex',
  'waiting',
  'back-edges',
  'loops',
  'quantities',
  'events',
  'event-based',
  'links',
  'subprocesses',
  'boundaries',
  'event-subprocesses',
  'errors',
  'escalations',
  'terminate',
  'thrown-signals',
]

/** Boolean variables that conditions of random graphs ask for. */
export const VARIABLES = ['flag1', 'flag2', 'flag3'] as const

/** Names of signals that random graphs wait for and throw. */
export const SIGNALS = ['red', 'green'] as const
