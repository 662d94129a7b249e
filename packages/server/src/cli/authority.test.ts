import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HUNDESTEUER } from '../start/examples.ts'
import { runCli } from './main.ts'

const home = mkdtempSync(join(tmpdir(), 'laufzettel-authority-'))
const data = join(home, 'data')
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function call(...words: string[]): Promise<{ status: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const status = await runCli([...words, '--lang', 'en'], {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    readLine: async () => '',
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}

/** Sets an authority up by a profile of its own. */
function set(tenant: string, name: string, ...more: string[]) {
  const example = JSON.parse(readFileSync(join(fileURLToPath(HUNDESTEUER), 'authority.json'), 'utf8'))
  const file = join(home, `${tenant}.json`)
  writeFileSync(file, JSON.stringify({ ...example, name }))
  return call('authority', 'set', file, '--data', data, '--tenant', tenant, ...more)
}

describe('authorities above one another', () => {
  beforeAll(async () => {
    expect(await set('hessen', 'Land Hessen')).toMatchObject({ status: 0 })
    expect(await set('musterkreis', 'Landkreis Musterkreis', '--parent', 'hessen')).toMatchObject({ status: 0 })
    expect(await set('musterstadt', 'Stadt Musterstadt', '--parent', 'musterkreis')).toMatchObject({ status: 0 })
  })

  it('are set up from above and listed as a tree', async () => {
    const tree = ['hessen  Land Hessen', '  musterkreis  Landkreis Musterkreis', '    musterstadt  Stadt Musterstadt']
    expect(await call('authority', 'list', '--data', data)).toMatchObject({ status: 0, said: tree.join('\n') })
  })

  it('keep their place when their profile is set anew', async () => {
    expect(await set('musterstadt', 'Stadt Musterstadt am Muster')).toMatchObject({ status: 0 })
    const { said } = await call('authority', 'list', '--data', data)
    expect(said).toContain('    musterstadt  Stadt Musterstadt am Muster')
  })

  it('are refused in a circle, under nobody, with a colour that cannot be read, or with a name that is none', async () => {
    expect(await set('hessen', 'Land Hessen', '--parent', 'musterstadt')).toMatchObject({ status: 1, complained: expect.stringContaining('LZ-8242') })
    expect(await set('neustadt', 'Neustadt', '--parent', 'nowhere')).toMatchObject({ status: 1, complained: expect.stringContaining('LZ-8241') })
    const [profile, brand] = [join(home, 'hessen.json'), join(home, 'brand.json')]
    writeFileSync(brand, JSON.stringify({ act: '#ffff00' }))
    expect(await set('hessen', 'Land Hessen', '--brand', brand)).toMatchObject({ status: 1, complained: expect.stringContaining('LZ-8246') })
    expect(await call('authority', 'set', profile, '--data', data, '--tenant', '../x')).toMatchObject({ status: 1 })
    expect((await call('authority', 'list', '--data', data)).said).not.toContain('neustadt')
  })
})
