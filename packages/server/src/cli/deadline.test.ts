import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './main.ts'

async function call(...words: string[]): Promise<{ status: number; said: string; complained: string }> {
  const said: string[] = []
  const complained: string[] = []
  const status = await runCli(words, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    readLine: async () => '',
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}

const THURINGIA = ['deadline', '--posted', '2026-04-30', '--channel', 'post', '--fiction-days', '4', '--period', 'P1M']

describe('npx laufzettel deadline', () => {
  it('prints notification, end and reasons in German', async () => {
    const { status, said } = await call(...THURINGIA, '--land', 'HE')
    expect(status).toBe(0)
    expect(said.split('\n')).toEqual([
      'Bekannt gegeben: Mo 04.05.2026',
      'Ende der Frist: Fr 05.06.2026',
      'Gründe:',
      '  1. Aufgegeben am Do 30.04.2026.',
      '  2. Der vierte Tag nach der Aufgabe zur Post ist Mo 04.05.2026. (§ 41 Abs. 2 Satz 1 HVwVfG)',
      '  3. Der Tag selbst (Mo 04.05.2026) zählt nicht mit. (§ 187 Abs. 1 BGB)',
      '  4. Die Frist von einem Monat endet am Do 04.06.2026. (§ 188 Abs. 2 BGB)',
      '  5. Fronleichnam, deshalb zählt der nächste Werktag: Fr 05.06.2026. (§ 31 Abs. 3 Satz 1 VwVfG)',
    ])
  })

  it('prints them in English', async () => {
    const { said } = await call(...THURINGIA, '--land', 'HE', '--lang', 'en')
    expect(said).toContain('End of the period: Fri 5\u00a0June 2026')
    expect(said).toContain('Corpus Christi, so the next working day counts: Fri 5\u00a0June 2026.')
  })

  it('gives one object with --json; Fronleichnam is none in Thüringen, unless the place has it', async () => {
    const { status, said } = await call(...THURINGIA, '--land', 'TH', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(said)).toEqual({ notified: '2026-05-04', end: '2026-06-04', reasons: expect.any(Array) })
    const place = await call(...THURINGIA, '--land', 'TH', '--json', '--holiday', '2026-06-04=Fronleichnam')
    expect(JSON.parse(place.said).end).toBe('2026-06-05')
  })

  it('takes the rule of law, Land, channel and day when no days are given', async () => {
    const tax = await call(
      'deadline',
      '--posted',
      '2026-03-31',
      '--land',
      'HE',
      '--period',
      'P1M',
      '--law',
      'AO',
      '--json',
    )
    expect(JSON.parse(tax.said)).toMatchObject({ notified: '2026-04-07', end: '2026-05-07' })
    const old = await call('deadline', '--posted', '2024-12-31', '--land', 'RP', '--period', 'P1M', '--json')
    expect(JSON.parse(old.said).notified).toBe('2025-01-03')
  })

  it('says that a letter which never arrived opens no period', async () => {
    const { status, said } = await call(...THURINGIA, '--land', 'TH', '--received', 'never', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ notified: null, end: null })
    expect((await call(...THURINGIA, '--land', 'TH', '--received', 'never')).said).toContain('nicht bekannt gegeben')
  })

  it.each([
    ['--posted', '2026-02-30', 'LZ-6001'],
    ['--period', '1 Monat', 'LZ-6002'],
    ['--posted', '1990-02-01', 'LZ-6003'],
    ['--received', '2026-04-01', 'LZ-6005'],
    ['--channel', 'portal', 'LZ-6006'],
    ['--land', 'XX', 'LZ-6009'],
    ['--channel', 'fax', 'LZ-6010'],
    ['--law', 'StGB', 'LZ-6011'],
    ['--fiction-days', '-1', 'LZ-6012'],
    ['--fiction-days', 'vier', 'LZ-6012'],
    ['--fiction-moves', 'maybe', 'LZ-6012'],
    ['--holiday', 'Friedensfest', 'LZ-6013'],
    ['--fictiondays', '4', 'LZ-6014'],
  ])('refuses %s %s with %s in both languages', async (option, value, code) => {
    const [german, english] = await Promise.all(
      ['de', 'en'].map((lang) => call(...THURINGIA, '--land', 'TH', option, value, '--lang', lang)),
    )
    expect(german?.status).toBeGreaterThan(0)
    expect(german?.complained).toContain(`(${code})`)
    expect(english?.complained).toContain(`(${code})`)
    expect(english?.complained).not.toBe(german?.complained)
    expect(`${german?.said}${english?.said}`).toBe('')
  })

  it('names every option that is missing', async () => {
    const { status, complained } = await call('deadline', '--posted', '2026-04-30')
    expect(status).toBe(2)
    expect(complained).toContain('„--land“')
    expect(complained).toContain('„--period“')
  })
})

interface DeadlineCase {
  readonly aufgabePost: string
  readonly tage: number
  readonly verschiebungFiktionstag: boolean
  readonly fristMonate: number
  readonly [column: string]: string | number | boolean
}

const shared = process.env.LAUFZETTEL_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const file = join(shared, 'data/deadline-cases.json')

describe.skipIf(!existsSync(file))('published deadline cases (skipped where deadline-cases.json is absent)', () => {
  const cases: DeadlineCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const lands = ['HE', 'RP', 'SL', 'TH']

  it.each(cases.flatMap((entry, index) => lands.map((land) => ({ entry, index, land }))))(
    'case $index in $land',
    async ({ entry, land }) => {
      const words = ['--posted', entry.aufgabePost, '--fiction-days', String(entry.tage), '--land', land, '--json']
      const moves = ['--fiction-moves', entry.verschiebungFiktionstag ? 'yes' : 'no']
      const { said } = await call('deadline', ...words, ...moves, '--period', `P${entry.fristMonate}M`)
      expect(JSON.parse(said)).toMatchObject({
        notified: entry[`bekanntgabe_${land}`],
        end: entry[`fristende_${land}`],
      })
    },
  )
})
