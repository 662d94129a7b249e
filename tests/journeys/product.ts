import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The built product as a process of its own, with its own data folder and a clock that the test moves. */
export interface Product {
  readonly address: string
  readonly dataFolder: string
  /** Moves the clock to an instant in UTC; due timers fire, letters are set before it answers. */
  moveClock(now: string): Promise<void>
  /** Ends the process as an operator would and starts it again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the product at an instant. Whatever it prints before its address is part of the error when it fails.
 * `prepare` works on the data folder before the first start.
 */
export async function startProduct(
  now: string,
  prepare: (dataFolder: string) => Promise<void> = async () => {},
): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'laufzettel-journey-'))
  await prepare(dataFolder)
  let server = await launch(dataFolder, '0', now)
  const product = {
    dataFolder,
    get address() {
      return server.address
    },
    async moveClock(to: string) {
      const reply = await fetch(`${server.address}/test/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: to }),
      })
      if (!reply.ok) throw new Error(`clock: ${reply.status} ${await reply.text()}`)
      now = to
    },
    async restart() {
      const { port } = new URL(server.address)
      await end(server.process)
      server = await launch(dataFolder, port, now)
    },
    async stop() {
      await end(server.process)
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
  return product
}

async function launch(
  dataFolder: string,
  port: string,
  now: string,
): Promise<{ process: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    ['--conditions=@laufzettel/source', 'packages/server/src/main.ts', '--data', dataFolder, '--port', port],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: now },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /https?:\/\/localhost:[0-9]+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
  return { process: child, address }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Adds a person with the product's own command, as its operator does. The server must not run meanwhile. */
export async function addPerson(
  dataFolder: string,
  person: { readonly signIn: string; readonly name: string; readonly role: string; readonly password: string },
): Promise<void> {
  const { signIn, name, role, password } = person
  const words = ['user', 'add', '--data', dataFolder, '--sign-in', signIn, '--name', name, '--roles', role]
  const child = spawn(process.execPath, ['--conditions=@laufzettel/source', 'packages/server/src/cli.ts', ...words], {
    cwd: ROOT,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.stdin.end(`${password}\n`)
  const status = await new Promise((resolve) => child.once('exit', resolve))
  if (status !== 0) throw new Error(`user add ended with ${status}:\n${said}`)
}
