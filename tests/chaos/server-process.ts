import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Armed, Order, Reply } from './orders.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const START_MILLISECONDS = 60_000
const KEPT_CHARACTERS = 4_000

export interface ServerProcess {
  readonly address: string
  /** Settles when the process is gone; what it was killed by, or null. */
  readonly gone: Promise<NodeJS.Signals | null>
  arm(armed: Armed | null): Promise<void>
  fired(): Promise<boolean>
  /** Puts the server's clock so far beside the system's, in milliseconds. */
  moveClock(offset: number): Promise<void>
  /** What the connection to SQLite answers. */
  pragma(text: string): Promise<unknown>
  /** How many commands were committed without being synced, on PostgreSQL. */
  unsynced(): Promise<number>
  /** Whether it stands still, stopped by a signal (Linux). */
  standsStill(): boolean
  /** Lets a server go on that was stopped. */
  resume(): void
  /** The last that it said, for whoever wonders why it is gone. */
  said(): string
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts the product on a data folder as an operator would, with the preload that can hurt it. */
export async function startServer(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  offset = 0,
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--conditions=@laufzettel/source',
      `--import=${ROOT}tests/chaos/preload.ts`,
      `${ROOT}packages/server/src/main.ts`,
      '--data',
      folder,
      '--port',
      '0',
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LAUFZETTEL_MODE: 'production',
        LAUFZETTEL_KEY_FILE: '1',
        LAUFZETTEL_LIMIT_WRITE: '1000000',
        LAUFZETTEL_LIMIT_SIGN_IN: '1000000',
        CHAOS_CLOCK_OFFSET: String(offset),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const waiting = new Map<number, (reply: Reply) => void>()
  child.on('message', ({ id, reply }: { id: number; reply: Reply }) => waiting.get(id)?.(reply))
  let orders = 0
  const give = (order: Order): Promise<Reply> => {
    orders += 1
    const id = orders
    return new Promise<Reply>((resolve, reject) => {
      waiting.set(id, resolve)
      void gone.then(() => reject(new Error('the server is gone')))
      child.send({ id, order }, (error) => error && reject(error))
    })
  }
  const last = { text: '' }
  const address = await addressOf(child, last)
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    return gone.then(() => {})
  }
  return {
    address,
    gone,
    arm: async (armed) => {
      await give({ arm: armed })
    },
    fired: async () => (await give({ ask: 'fired' })).fired,
    moveClock: async (to) => {
      await give({ offset: to })
    },
    pragma: async (text) => (await give({ pragma: text })).value,
    unsynced: async () => Number((await give({ ask: 'unsynced' })).value),
    standsStill: () => /\) T /.test(readFileSync(`/proc/${child.pid}/stat`, 'utf8')),
    resume: () => child.kill('SIGCONT'),
    said: () => last.text,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

async function addressOf(child: ChildProcess, last: { text: string }): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready in time: ${last.text}`)), START_MILLISECONDS)
    const read = (chunk: Buffer): void => {
      last.text = `${last.text}${chunk.toString()}`.slice(-KEPT_CHARACTERS)
    }
    child.stdout?.on('data', (chunk: Buffer) => {
      read(chunk)
      const found = /http:\/\/[\w.]+:\d+/.exec(last.text)
      if (found === null) return
      clearTimeout(late)
      resolve(found[0])
    })
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`ended with ${String(code)} before it was ready: ${last.text}`))
    })
  })
}
