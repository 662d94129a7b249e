import type { Flags } from './pattern.ts'

const NEW_LINE = 10

/** Whether `^` holds: at the beginning, with the flag `m` also after a new line that is not the last character. */
export function atStart(codes: readonly number[], at: number, flags: Flags): boolean {
  return at === 0 || (flags.m && codes[at - 1] === NEW_LINE && at < codes.length)
}

/** Whether `$` holds: at the end, with the flag `m` also before a new line. */
export function atEnd(codes: readonly number[], at: number, flags: Flags): boolean {
  return at === codes.length || (flags.m && codes[at] === NEW_LINE)
}
