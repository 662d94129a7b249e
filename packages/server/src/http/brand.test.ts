import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runCli } from '../cli/main.ts'
import { HUNDESTEUER } from '../start/examples.ts'
import { start } from '../start/start.ts'

it('pages wear the look of the authority, and for the rest that of the one above', { timeout: 60_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'laufzettel-brand-'))
  const data = join(home, 'data')
  const profile = join(fileURLToPath(HUNDESTEUER), 'authority.json')
  const set = async (tenant: string, brand: object, ...more: string[]) => {
    const file = join(home, `${tenant}.json`)
    writeFileSync(file, JSON.stringify(brand))
    const words = ['authority', 'set', profile, '--data', data, '--tenant', tenant, '--brand', file, ...more]
    expect(await runCli(words, { say: () => {}, complain: () => {}, readLine: async () => '' })).toBe(0)
  }
  await set('hessen', { name: 'Hessen', act: '#004a99', crest: '#aa0000' })
  await set('musterstadt', { name: 'Musterstadt am Muster', crest: '#006633' }, '--parent', 'hessen')
  const running = await start({ words: ['--data', data, '--port', '0'], environment: { LAUFZETTEL_MODE: 'test' }, say: () => {} })
  if (running === null) throw new Error('not started')
  try {
    const page = await (await fetch(`${running.address}/`)).text()
    expect(page).toContain('Musterstadt am Muster')
    const [address = ''] = /\/marke-[0-9a-f]+\.css/.exec(page) ?? []
    const sheet = await fetch(`${running.address}${address}`)
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    const style = await sheet.text()
    expect(style).toContain('--lz-act:#004a99')
    expect(style).toContain('--lz-crest:#006633')
    expect(style).not.toContain('#aa0000')
  } finally {
    await running.stop()
    rmSync(home, { recursive: true, force: true })
  }
})
