import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Mode } from '../features/services.ts'
import { type AdmissionLimits, DEFAULT_ADMISSION } from '../http/admission.ts'
import { DEFAULT_LIMITS, type Limits } from '../http/limits.ts'

/** Everything that the operator decides, read once when the server starts. */
export interface Settings {
  readonly mode: Mode
  /** The one folder that holds the data. */
  readonly dataFolder: string
  /** `postgres://…` of a database for several server processes; undefined for SQLite in the data folder. */
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly port: number
  readonly tenant: string
  /** A proxy of one's own ends TLS and sets `X-Forwarded-*`. */
  readonly trustProxy: boolean
  readonly limits: Limits
  /** From when on requests are refused because there is too much to do. */
  readonly admission: AdmissionLimits
  /** Test mode: where the clock stands from the start, instant in UTC. */
  readonly testNow: string | undefined
  /** Test mode: effects wait, so that a measurement of commands measures commands. */
  readonly effectsWait: boolean
}

/** Words for the person who started it: what is wrong and how to mend it. */
export class SettingsError extends Error {}

const MODES: readonly Mode[] = ['demo', 'production', 'test']

/** Reads the command line (`--data <folder>`, `--port <number>`) and the environment. Throws a SettingsError. */
export function readSettings(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = commandLine(words)
  const mode = (environment.LAUFZETTEL_MODE ?? 'demo') as Mode
  if (!MODES.includes(mode)) {
    throw new SettingsError(`LAUFZETTEL_MODE ist „${mode}“. Möglich sind demo, production und test.`)
  }
  return {
    mode,
    dataFolder: resolve(values.data ?? environment.LAUFZETTEL_DATA ?? 'data'),
    databaseUrl: databaseUrlOf(environment.DATABASE_URL),
    host: environment.HOST ?? '127.0.0.1',
    port: wholeNumber('PORT', values.port ?? environment.PORT ?? '3000'),
    tenant: environment.LAUFZETTEL_TENANT ?? 'musterstadt',
    trustProxy: environment.LAUFZETTEL_TRUST_PROXY === '1',
    limits: limitsOf(mode, environment),
    admission: admissionOf(environment),
    testNow: mode === 'test' ? environment.LAUFZETTEL_TEST_NOW : undefined,
    effectsWait: mode === 'test' && environment.LAUFZETTEL_TEST_EFFECTS === 'wait',
  }
}

/** Anything else is a slip that would otherwise begin an empty folder. */
function databaseUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text
  throw new SettingsError('DATABASE_URL ist keine Adresse der Form postgres://benutzer@rechner/datenbank.')
}

/** Journeys of a test come from one address, as fast as they can. */
const TEST_LIMIT = 100_000

function limitsOf(mode: Mode, environment: Readonly<Record<string, string | undefined>>): Limits {
  const limit = (group: keyof Limits, name: string): number =>
    wholeNumber(name, environment[name] ?? String(mode === 'test' ? TEST_LIMIT : DEFAULT_LIMITS[group]))
  return {
    'sign-in': limit('sign-in', 'LAUFZETTEL_LIMIT_SIGN_IN'),
    resume: limit('resume', 'LAUFZETTEL_LIMIT_RESUME'),
    'find-case': limit('find-case', 'LAUFZETTEL_LIMIT_FIND_CASE'),
    write: limit('write', 'LAUFZETTEL_LIMIT_WRITE'),
  }
}

function admissionOf(environment: Readonly<Record<string, string | undefined>>): AdmissionLimits {
  const { mostInFlight, mostMilliseconds } = DEFAULT_ADMISSION
  return {
    mostInFlight: wholeNumber('LAUFZETTEL_MOST_IN_FLIGHT', environment.LAUFZETTEL_MOST_IN_FLIGHT ?? String(mostInFlight)),
    mostMilliseconds: wholeNumber('LAUFZETTEL_MOST_MILLISECONDS', environment.LAUFZETTEL_MOST_MILLISECONDS ?? String(mostMilliseconds)),
  }
}

function commandLine(words: readonly string[]): { data?: string | undefined; port?: string | undefined } {
  try {
    return parseArgs({ args: [...words], options: { data: { type: 'string' }, port: { type: 'string' } } }).values
  } catch (error) {
    throw new SettingsError(`Unbekannte Angabe: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text)
  throw new SettingsError(`${name} ist „${text}“. Geben Sie eine ganze Zahl an.`)
}
