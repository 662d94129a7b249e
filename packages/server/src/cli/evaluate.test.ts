import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { HUNDESTEUER } from '../start/examples.ts'
import { runCli } from './main.ts'

const example = fileURLToPath(HUNDESTEUER)
const BALU = { name: 'Balu', birthDate: '2020-01-01', takenIn: '2026-03-15', fromShelter: false, dangerous: false }

async function evaluate(decision: string, input: unknown, ...more: string[]) {
  return evaluateIn(example, decision, input, ...more)
}

async function evaluateIn(folder: string, decision: string, input: unknown, ...more: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const words = ['evaluate', folder, decision, '--input', JSON.stringify(input), ...more]
  const status = await runCli(words, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    readLine: async () => '',
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}

describe('npx laufzettel evaluate', () => {
  it('prints the result, each step with its norm, and the versions of the values', async () => {
    const { status, said, complained } = await evaluate('assessment', { dogs: [BALU, { ...BALU, name: 'Bello' }] })
    expect([status, complained]).toEqual([0, ''])
    expect(said).toContain('"item":"i2","name":"Bello"')
    expect(said).toContain('    Beginn der Steuer = 2026-03-01 (§ 3 Abs. 1 HStS')
    expect(said).toContain('Regelsatz: 102 (gilt ab 01.01.2024, § 5 Abs. 1 Nr. 1 HStS)')
  })

  it('gives one object to other programs', async () => {
    const { said } = await evaluate('assessment', { dogs: [BALU] }, '--json')
    const answer = JSON.parse(said)
    expect(answer.result.years[0]).toEqual({ year: 2026, amount: 85 })
    expect(answer.versions).toMatchObject([{ parameter: 'regularRate', validFrom: '2024-01-01' }])
    expect(answer.record).toMatchObject({ decision: 'assessment', on: answer.on })
  })

  it('prints every intermediate value with its place on demand', async () => {
    const { said } = await evaluate('assessment', { dogs: [BALU] }, '--trace')
    expect(said).toContain('Zwischenwerte:\n  decisions/')
    expect(said).toMatch(/\n {4}\d+–\d+ {2}parameter\.regularRate = 102\n/)
    const quiet = await evaluate('assessment', { dogs: [BALU] })
    expect(quiet.said).not.toContain('Zwischenwerte')
    const { record } = JSON.parse((await evaluate('assessment', { dogs: [BALU] }, '--trace', '--json')).said)
    expect(record.trace.expressions[0].place).toContain('decisions/')
    expect(record.trace.values[0].slice(0, 2)).toEqual([0, expect.any(Number)])
  })

  describe('counts working days', () => {
    const folder = mkdtempSync(join(tmpdir(), 'laufzettel-evaluate-'))
    cpSync(example, folder, { recursive: true })
    const model = JSON.parse(readFileSync(join(folder, 'process.json'), 'utf8'))
    const names = { de: 'Nächster Arbeitstag', en: 'Next working day' }
    // Corpus Christi, which is a holiday in Hesse and none in Berlin.
    const logic = { kind: 'calculation', entries: [], result: 'office.add working days(@"2026-06-03", 1)' }
    model.decisions.push({ key: 'workday', names, norms: [], formal: [], logic })
    writeFileSync(join(folder, 'process.json'), JSON.stringify(model))
    afterAll(() => rmSync(folder, { recursive: true }))

    it('of the Land of the example', async () => {
      expect((await evaluateIn(folder, 'workday', {})).said).toContain('Ergebnis: 2026-06-05')
    })

    it('of the Land that is asked for, or says which there are', async () => {
      expect((await evaluateIn(folder, 'workday', {}, '--land', 'BE')).said).toContain('Ergebnis: 2026-06-04')
      const unknown = await evaluateIn(folder, 'workday', {}, '--land', 'XX')
      expect([unknown.status, unknown.complained]).toEqual([1, expect.stringMatching(/^--land: Das Land „XX“ .* BW, BY/)])
    })
  })

  it('says what is wrong with the input, where, and what would fit', async () => {
    const unknown = await evaluate('assessment', { dogs: [{ ...BALU, colour: 'red' }] })
    expect(unknown).toMatchObject({ status: 1, said: '' })
    expect(unknown.complained).toContain('dogs/0/colour: Die Angabe „colour“ kennt das Modell nicht.')
    const unfit = await evaluate('assessment', { dogs: [{ ...BALU, takenIn: '2026-02-30' }] })
    expect(unfit.complained).toBe(
      'dogs/0/takenIn: Die Angabe „takenIn“ passt nicht. Erwartet wird ein Tag wie "2026-03-15". (LZ-2221)',
    )
    expect((await evaluate('assessment', [])).complained).toContain('ein JSON-Objekt')
    expect((await evaluate('assessment', {}, '--on', '2026-13-01')).complained).toContain('--on')
    expect((await evaluate('nothing', {})).complained).toContain('LZ-2108')
  })
})
