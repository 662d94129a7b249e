/** One of the workflow control-flow patterns (Russell, ter Hofstede, van der Aalst, Mulyar, BPM-06-22), and what proves it. */
export interface Pattern {
  readonly number: number
  readonly name: string
  /** In parts: with a restriction that `how` names. */
  readonly support: 'full' | 'part' | 'none'
  /** How it is modelled here. */
  readonly how: string
  /** Plays it: what was found, and what the pattern asks for. None for a pattern that is not supported. */
  readonly prove?: () => readonly { readonly found: unknown; readonly expected: unknown }[]
}
