import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { HUNDESTEUER } from '../start/examples.ts'
import { start } from '../start/start.ts'
import { runCli } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'laufzettel-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const example = fileURLToPath(HUNDESTEUER)

async function call(...words: string[]): Promise<{ status: number; said: string; complained: string }> {
  const [said, complained]: string[][] = [[], []]
  const status = await runCli(words, {
    say: (line) => said?.push(line),
    complain: (line) => complained?.push(line),
    readLine: async () => '',
  })
  return { status, said: (said ?? []).join('\n'), complained: (complained ?? []).join('\n') }
}

function changed(change: (definition: { flows: object[]; format: number }) => void): string {
  const definition = JSON.parse(readFileSync(join(example, 'process.json'), 'utf8'))
  change(definition)
  const file = join(folder, 'process.json')
  writeFileSync(file, JSON.stringify(definition))
  return file
}

describe('npx laufzettel', () => {
  it('shows what there is, in two languages', async () => {
    const [german, english] = [await call('--help'), await call('--help', '--lang', 'en')]
    expect(german).toMatchObject({ status: 0 })
    expect(german.said).toContain('Prüft ein Modell')
    expect(english.said).toContain('Checks a model')
    expect(await call('unknown')).toMatchObject({ status: 2 })
  })

  it('validate finds nothing wrong with the example', async () => {
    expect(await call('validate', join(example, 'process.json'))).toMatchObject({ status: 0, complained: '' })
  })

  it('validate names the place of a dangling flow in a sentence', async () => {
    const file = changed(({ flows }) => flows.push({ key: 'f_nowhere1', from: 's_bgfjj6m4', to: 's_nowhere1' }))
    const { status, complained } = await call('validate', file)
    expect(status).toBe(1)
    expect(complained).toContain('flows/f_nowhere1')
    expect(complained).toContain('(LZ-1101)')
  })

  it('validate says what is wrong with a file that is none', async () => {
    expect(await call('validate', join(folder, 'missing.json'))).toMatchObject({ status: 1 })
    expect((await call('validate')).complained).toContain('validate <process.json>')
  })

  it('test plays the scenarios and counts them', async () => {
    const { status, said } = await call('test', example, '--lang', 'en')
    expect(status).toBe(0)
    expect(said).toMatch(/^[1-9][0-9]* passed, 0 failed$/m)
  })

  it('verify reads every file of a data folder', async () => {
    const data = join(folder, 'data')
    expect(await call('verify', '--data', data)).toMatchObject({ status: 1 })
    const running = await start({ words: ['--data', data, '--port', '0'], environment: {}, say: () => {} })
    const count = (await running?.services.stores.cases.list({ limit: 200 }))?.length
    await running?.stop()
    const { status, said } = await call('verify', '--data', data, '--lang', 'en')
    expect(status).toBe(0)
    expect(said).toContain(`${count} unchanged, 0 damaged`)
  })

  it('verify finds the rules of a decision that were changed afterwards', async () => {
    const data = join(folder, 'changed')
    const running = await start({ words: ['--data', data, '--port', '0'], environment: {}, say: () => {} })
    const count = (await running?.services.stores.cases.list({ limit: 200 }))?.length
    await running?.stop()
    const database = new Sqlite(join(data, 'laufzettel.sqlite'))
    const { hash } = database.prepare("SELECT hash FROM artefacts WHERE kind = 'calendar'").get() as { hash: string }
    database.prepare("UPDATE artefacts SET bytes = replace(bytes, '2026-10-03', '2026-10-02') WHERE hash = ?").run(hash)
    database.close()
    const { status, said, complained } = await call('verify', '--data', data, '--lang', 'en')
    expect(status).toBe(1)
    expect(said).toContain(`0 unchanged, ${count} damaged`)
    expect(complained).toContain(`calendar ${hash}`)
  })

  it('names an option that it does not know', async () => {
    const { status, complained } = await call('verify', '--folder', 'x')
    expect(status).toBe(2)
    expect(complained).toContain('--folder')
  })

  it('writes a model as a BPMN file and reads the same model from it', async () => {
    const [file, out] = [join(folder, 'dog.bpmn'), join(folder, 'imported')]
    expect(await call('export-bpmn', example, '--out', file)).toMatchObject({ status: 0, complained: '' })
    const { status, said } = await call('import-bpmn', file, '--out', out)
    expect(status).toBe(0)
    expect(said).toContain('Hund anmelden (11 Schritte)')
    const [before, after] = [join(example, 'process.json'), join(out, 'hundAnmelden.json')].map((each) => JSON.parse(readFileSync(each, 'utf8')))
    expect(after).toEqual(before)
    expect((await call('export-bpmn', example)).said).toContain('<bpmndi:BPMNDiagram')
  })

  it('refuses a BPMN file that it cannot read, and writes nothing', async () => {
    const [file, out] = [join(folder, 'bad.bpmn'), join(folder, 'nothing')]
    writeFileSync(file, '<!DOCTYPE x><definitions/>')
    const { status, complained } = await call('import-bpmn', file, '--out', out, '--lang', 'en')
    expect(status).toBe(1)
    expect(complained).toContain('(LZ-9002)')
    expect(existsSync(out)).toBe(false)
    expect(await call('import-bpmn', join(folder, 'missing.bpmn'))).toMatchObject({ status: 1 })
    expect(await call('export-bpmn', join(folder, 'missing'))).toMatchObject({ status: 1 })
    expect(await call('import-bpmn')).toMatchObject({ status: 2 })
  })
})
