import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url))

/** A server in a process of its own. */
export interface ServerProcess {
  readonly address: string
  /** Ends it without any warning. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a server on a database and waits until it answers. */
export async function startServer(folder: string, environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const words = ['--conditions=@laufzettel/source', MAIN, '--data', folder, '--port', '0']
  const env = { ...process.env, LAUFZETTEL_MODE: 'test', ...environment }
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { address: await addressOf(child), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** The server says where it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stdout?.setEncoding('utf8')
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: string) => {
      said += text
      const found = /Bürgerinnen und Bürger\s+(http:\S+?)\/\s/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}
