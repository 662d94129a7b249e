import { type ChildProcess, spawn } from 'node:child_process'

export interface Child {
  /** The address that it printed first. */
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts a server as a process of its own, as it would run, and waits for the address that it prints. */
export async function startChild(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Child> {
  const child: ChildProcess = spawn(process.execPath, ['--conditions=@laufzettel/source', ...words], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready: ${said}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/[\w.]+:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    })
  })
  return {
    address,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
  }
}
