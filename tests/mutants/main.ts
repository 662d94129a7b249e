/**
 * `npm run mutants -- <which> [<words of its name>]`: builds that are broken on purpose, one after the other, each of which
 * the tests must turn red. Prints what each of them did; the last line is `N killed, N survived`, the exit code 1 when one
 * survives.
 */
import { runMutants } from './run-mutants.ts'

const [name = 'engine', only] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
process.exitCode = runMutants(name, only)
