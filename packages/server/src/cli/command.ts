import type { Language } from '@laufzettel/engine'

/** Where a command's words go, and where it reads a secret from. */
export interface Terminal {
  readonly language: Language
  say(line: string): void
  complain(line: string): void
  /** A line of standard input, for passwords: never an argument, which other users of the machine can see. */
  readLine(prompt: string): Promise<string>
}

/** A command of `npx laufzettel`: a file of its own, loaded when it is called. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly help: { readonly de: string; readonly en: string }
  readonly load: () => Promise<Run>
}

/** Exit status: 0 when all is well, 1 when something was found, 2 when it was called wrongly. */
export type Run = (words: readonly string[], terminal: Terminal) => Promise<number>
