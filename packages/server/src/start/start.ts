import { join } from 'node:path'
import { type AuthorityProfile, problemText } from '@laufzettel/engine'
import type { FastifyInstance } from 'fastify'
import { type Brand, checkBrand } from '../features/brand/brand.ts'
import { DEMO_USERS } from '../features/demo/demo-users.ts'
import { API_HANDLERS } from '../features/handlers.ts'
import { PAGES } from '../features/pages.ts'
import type { Services } from '../features/services.ts'
import { loadEditor } from '../http/editor.ts'
import { loadPortal } from '../http/portal.ts'
import { buildServer } from '../http/server.ts'
import { createEffectWorker } from '../workers/effect-worker.ts'
import { createHousekeeping } from '../workers/housekeeping.ts'
import { createTimerWorker } from '../workers/timers.ts'
import { MovableClock, SYSTEM_CLOCK } from './clocks.ts'
import { createServices } from './create-services.ts'
import { keepPrivate } from './keep-private.ts'
import { refusalOf } from './production.ts'
import { seedDemo } from './seed-demo.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { bindTestClock } from './test-clock.ts'

export interface StartOptions {
  readonly words: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where lines for the person who starts it go. */
  readonly say: (line: string) => void
  /** How long stopping waits for requests that are under way; 5 seconds unless told. */
  readonly graceMilliseconds?: number
}

const GRACE_MILLISECONDS = 5_000

export interface Running {
  /** For example `http://localhost:3000`. */
  readonly address: string
  readonly services: Services
  readonly app: FastifyInstance
  /** Stops accepting, finishes what is under way, closes the database. */
  stop(): Promise<void>
}

/** Starts the server. Null when the settings or the data refuse it; the reason has been said then. */
export async function start(options: StartOptions): Promise<Running | null> {
  try {
    return await startWith(readSettings(options.words, options.environment), options)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    options.say(error.message)
    return null
  }
}

async function startWith(settings: Settings, options: StartOptions): Promise<Running> {
  const { environment } = options
  const { mode, dataFolder, databaseUrl, tenant } = settings
  keepPrivate(dataFolder)
  const masterKey = environment.LAUFZETTEL_MASTER_KEY
  if (mode === 'production' && masterKey === undefined && environment.LAUFZETTEL_KEY_FILE !== '1') throw new SettingsError(NO_KEY)
  const clock = mode === 'test' ? new MovableClock(settings.testNow) : SYSTEM_CLOCK
  const opened = await createServices({ mode, tenant, dataFolder, databaseUrl, clock, ...(masterKey === undefined ? {} : { masterKey }) })
  if (!opened.ok) throw new SettingsError(opened.problems.map((problem) => problemText(problem, 'de')).join('\n'))
  const services = opened.value
  try {
    if (mode === 'production') {
      const refusal = await refusalOf(services)
      if (refusal !== null) throw new SettingsError(refusal)
    } else await seedDemo(services)
    return await open(settings, services, clock, options)
  } catch (error) {
    await services.renderer.close()
    await services.database.close()
    throw error
  }
}

const NO_KEY =
  'Der Hauptschlüssel fehlt. Setzen Sie LAUFZETTEL_MASTER_KEY (64 Hexadezimalziffern), oder LAUFZETTEL_KEY_FILE=1, ' +
  'wenn der Schlüssel im Datenordner liegen soll.'

async function open(
  settings: Settings,
  services: Services,
  clock: MovableClock | typeof SYSTEM_CLOCK,
  { say, graceMilliseconds = GRACE_MILLISECONDS }: StartOptions,
): Promise<Running> {
  const { mode, dataFolder } = settings
  const app = await buildServer({
    context: {
      services,
      portal: await loadPortal(),
      editor: loadEditor(),
      authority: await authorityOf(services),
      brand: await brandOf(services),
      secure: mode === 'production',
      // The same in every process, and after a restart: a form that is open meanwhile still holds.
      secret: services.database.secret('tokens of forms'),
      limits: settings.limits,
      admission: settings.admission,
      checkAnswers: mode === 'test',
    },
    handlers: API_HANDLERS,
    pages: PAGES,
    logLevel: 'warn',
    trustProxy: settings.trustProxy,
  })
  const report = (error: unknown): void => app.log.error({ err: error }, 'worker')
  const printFolder = join(dataFolder, 'ausgang')
  const effects = settings.effectsWait ? [] : [createEffectWorker({ services, printFolder }, report)]
  const woken = [createTimerWorker(services, report), ...effects]
  const loops = [...woken, createHousekeeping(services, report)]
  if (clock instanceof MovableClock) bindTestClock(app, clock, woken)
  const silence = services.database.onCommit(() => {
    for (const loop of woken) loop.wake()
  })
  const quiet = async (): Promise<void> => {
    // One that still waits for its sender would keep the server for as long as the sender likes.
    const deadline = setTimeout(() => app.server.closeAllConnections(), graceMilliseconds)
    await app.close()
    clearTimeout(deadline)
    silence()
    for (const loop of loops) await loop.stop()
  }
  await listen(app, settings).catch(async (error: unknown) => {
    await quiet()
    throw error
  })
  for (const loop of loops) loop.wake()
  const address = addressOf(app, settings)
  greet(address, settings, say)
  return {
    address,
    services,
    app,
    stop: async () => {
      await quiet()
      await services.renderer.close()
      await services.database.close()
    },
  }
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new SettingsError(`Der Port ${port} ist belegt. Wählen Sie einen anderen, zum Beispiel mit PORT=${port + 1}.`)
  }
}

async function authorityOf({ stores, database, tenant }: Services): Promise<AuthorityProfile> {
  const settings = await stores.settings.get()
  const authority = settings === null ? null : await database.artefacts.get<AuthorityProfile>('authority', settings.authority)
  if (authority === null) throw new SettingsError(`Für „${tenant}“ ist keine Behörde eingerichtet.`)
  return authority
}

/** Judged again: what is stored may be of an older version, or the work of somebody else. */
async function brandOf({ stores }: Services): Promise<Brand> {
  const checked = checkBrand((await stores.settings.effective()).settings?.brand ?? {})
  if (!checked.ok) throw new SettingsError(checked.problems.map((problem) => problemText(problem, 'de')).join('\n'))
  return checked.value
}

/** The port may have been left to the system (0). */
function addressOf(app: FastifyInstance, settings: Settings): string {
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : settings.port
  const host = settings.host === '127.0.0.1' || settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return `http://${host}:${port}`
}

function greet(address: string, { mode, dataFolder }: Settings, say: (line: string) => void): void {
  say(`Laufzettel läuft (${mode}). Daten: ${dataFolder}`)
  say(`  Für Bürgerinnen und Bürger  ${address}/`)
  say(`  Schreibtisch                ${address}/amt`)
  say(`  Werkstatt                   ${address}/werkstatt`)
  say(`  Schnittstelle               ${address}/api/docs`)
  if (mode === 'production') return
  say('  Anmeldungen der Musterbehörde:')
  for (const { displayName, task, signInName, password } of DEMO_USERS) {
    say(`    ${signInName.padEnd(12)} ${password.padEnd(14)} ${displayName}, ${task.de}`)
  }
}
