import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../packages/server/src/db/dialect/sqlite/migrations/index.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const PNPM = ['--yes', 'pnpm@12.21.0']
const PACKAGES = ['engine', 'api', 'ui', 'portal', 'editor', 'server']
const MILLISECONDS = 300_000
/** How many migrations the first released schema had. */
const FIRST = 3

const home = mkdtempSync(join(tmpdir(), 'laufzettel-packed-'))
const [packed, operator, data] = [join(home, 'packed'), join(home, 'operator'), join(home, 'operator', 'data')]
/** Nothing of this tree's ways of finding its sources. */
const environment = {
  ...process.env,
  NODE_OPTIONS: '',
  NODE_ENV: 'production',
  LAUFZETTEL_MODE: 'production',
  LAUFZETTEL_MASTER_KEY: '7'.repeat(64),
}
const server = (file: string) => join(operator, 'node_modules', '@laufzettel', 'server', 'dist', file)

function laufzettel(words: readonly string[], input = ''): string {
  return execFileSync(process.execPath, [server('cli.js'), ...words, '--lang', 'en'], { encoding: 'utf8', input, env: environment })
}

describe('packed as an operator gets it', () => {
  beforeAll(() => {
    execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-b'], { cwd: ROOT })
    mkdirSync(packed)
    mkdirSync(data, { recursive: true })
    for (const name of PACKAGES) {
      execFileSync('npx', [...PNPM, 'pack', '--pack-destination', packed], { cwd: join(ROOT, 'packages', name), stdio: 'ignore' })
    }
    const tarballs = PACKAGES.map((name) => [`@laufzettel/${name}`, tarball(name)] as const)
    const dependencies = { '@laufzettel/server': tarball('server') }
    writeFileSync(join(operator, 'package.json'), JSON.stringify({ name: 'operator', private: true, dependencies }))
    const overrides = tarballs.map(([name, file]) => `  '${name}': '${file}'`)
    writeFileSync(join(operator, 'pnpm-workspace.yaml'), ['overrides:', ...overrides, 'allowBuilds:', '  better-sqlite3: true', ''].join('\n'))
    execFileSync('npx', [...PNPM, 'install', '--prefer-offline', '--prod'], { cwd: operator, stdio: 'pipe' })
  }, MILLISECONDS)
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('migrates an old database, sets up an authority and starts', { timeout: MILLISECONDS }, async () => {
    const database = new Sqlite(join(data, 'laufzettel.sqlite'))
    for (const sql of MIGRATIONS.slice(0, FIRST)) database.exec(sql)
    database.pragma(`user_version = ${FIRST}`)
    // What the old version kept has to be there afterwards.
    database.exec("INSERT INTO case_numbers (tenant, prefix, year, last) VALUES ('musterstadt', 'HST', 2024, 417)")
    database.close()
    expect(laufzettel(['migrate', '--data', data])).toContain(`Schema: ${FIRST} → ${MIGRATIONS.length}`)
    cpSync(join(ROOT, 'examples/hundesteuer/authority.json'), join(operator, 'authority.json'))
    laufzettel(['authority', 'set', join(operator, 'authority.json'), '--data', data, '--land', 'HE'])
    const admin = ['user', 'add', '--data', data, '--sign-in', 'a.admin', '--name', 'A. Admin', '--roles', 'administrator']
    laufzettel(admin, 'a-long-password-1\n')
    const { address, stop } = await startPacked()
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    expect(await (await fetch(`${address}/`)).text()).toContain('</html>')
    expect(await stop()).toBe(0)
    expect(laufzettel(['verify', '--data', data])).toContain('0 unchanged, 0 damaged')
    expect(readdirSync(data)).toContain('keys.sqlite')
    const migrated = new Sqlite(join(data, 'laufzettel.sqlite'), { readonly: true })
    expect(migrated.prepare('SELECT last FROM case_numbers').pluck().get()).toBe(417)
    migrated.close()
  })
})

const tarball = (name: string): string => `file:${join(packed, `laufzettel-${name}-0.1.0.tgz`)}`

async function startPacked(): Promise<{ address: string; stop(): Promise<number | null> }> {
  const child = spawn(process.execPath, [server('main.js'), '--data', data, '--port', '0'], { cwd: operator, env: environment })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/[\w.]+:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    })
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${said}`)))
  })
  return {
    address,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
