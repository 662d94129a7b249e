import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { compareDecisions } from './compare-decisions.ts'
import { changed, definition, type Mutable, told, yes } from './changed-model.fixture.ts'

describe('rules and letters', () => {
  const table = (draft: Mutable<ProcessDefinition>) => yes(draft.decisions.find(({ logic }) => logic.kind === 'table'))
  const rowsOf = (draft: Mutable<ProcessDefinition>) => {
    const { logic } = table(draft)
    if (logic.kind !== 'table') throw new Error('no table')
    return logic.rows
  }

  it('tells a cell with its rule, row and column', () => {
    const changes = changed((draft) => {
      yes(rowsOf(draft)[0]).then[0] = '108'
    })
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ group: 'amounts', kind: 'rule', before: { de: 'Regelsatz' }, after: { de: '108' } })
    expect(changes[0]?.sentence.de).toBe('Regel „Jahressteuer je Hund“, Zeile 1: „Im Jahr“ jetzt 108 statt Regelsatz.')
    expect(changes[0]?.norms.length).toBeGreaterThan(0)
  })

  it('tells a note on running cases as one without effect: they follow their version', () => {
    const changes = changed((draft) => {
      const rule = yes(draft.decisions.find(({ key }) => key === 'annualRate'))
      rule.validity = { regime: 'more-favourable' }
    })
    expect(told(changes)).toEqual([
      [
        'wording',
        'Regel „Jahressteuer je Hund“: Vermerk zu laufenden Vorgängen (ohne Wirkung) jetzt günstigeres Recht statt Recht am Tag, der zählt.',
        'Rule “Annual tax per dog”: remark on running cases (without effect) is now more favourable law instead of law on the day that counts.',
      ],
    ])
  })

  it('tells conditions as an office writes them, and since when a row holds', () => {
    const changes = changed((draft) => {
      const [row] = rowsOf(draft)
      yes(row).when[1] = 'true'
      yes(row).validity = { from: '2027-01-01' }
    })
    expect(changes.map(({ sentence }) => sentence.de)).toEqual([
      'Regel „Jahressteuer je Hund“, Zeile 1: „Begleithundeprüfung“ jetzt ja statt beliebig.',
      'Regel „Jahressteuer je Hund“, Zeile 1: gilt ab neu: 1.\u00a0Januar 2027.',
    ])
    const dropped = changed((draft) => void rowsOf(draft).splice(1, 1))
    expect(dropped[0]?.sentence.de).toContain('(wenn Gefährlich ja, Begleithundeprüfung ja, dann Im Jahr Satz für gefährliche Hunde mit Prüfung')
  })

  it('tells new and dropped rows with their content', () => {
    const added = changed((draft) => {
      const rows = rowsOf(draft)
      rows.push({ ...structuredClone(yes(rows[0])), key: 'w_neu00001' })
    })
    expect(added).toHaveLength(1)
    expect(added[0]?.sentence.de).toMatch(/^Neu: Regel „.+“, Zeile \d+: .+\.$/)
    const dropped = changed((draft) => void rowsOf(draft).splice(0, 1))
    expect(dropped[0]?.sentence.de).toMatch(/^Regel „.+“, Zeile 1 entfällt \(.+\)\.$/)
  })

  it('tells what changes between versions of a whole rule by the period in which each holds', () => {
    const years = (result: string) => ({ kind: 'calculation' as const, entries: [], result })
    const version = (key: string, result: string, validity: object) => ({
      key,
      validity,
      norms: [],
      logic: years(result),
    })
    const dated = (versions: ReturnType<typeof version>[]) => (draft: Mutable<ProcessDefinition>) => {
      yes(draft.decisions.find(({ key }) => key === 'annualRate')).logic = { kind: 'dated', versions }
    }
    const eight = version('v_eight', '8', { to: '2024-06-26' })
    const five = version('v_five', '5', { from: '2024-06-27' })
    const before = structuredClone(definition) as Mutable<ProcessDefinition>
    dated([eight, five])(before)
    const after = structuredClone(definition) as Mutable<ProcessDefinition>
    dated([eight, version('v_five', '6', { from: '2024-06-27', to: '2025-10-29' }), version('v_new', '4', {})])(after)
    expect(compareDecisions(before, after).map(({ sentence }) => sentence.de)).toEqual([
      'Neu: Regel „Jahressteuer je Hund“, Fassung.',
      'Regel „Jahressteuer je Hund“, Fassung ab 27.\u00a0Juni 2024: gilt bis neu: 29.\u00a0Oktober 2025.',
      'Regel „Jahressteuer je Hund“, Fassung ab 27.\u00a0Juni 2024: Ergebnis jetzt „6“ statt „5“.',
    ])
  })

  it('tells a paragraph with its words before and after, and a remedy as a right', () => {
    const reworded = changed((draft) => {
      const block = yes(draft.letters.flatMap(({ body }) => body).find(({ kind }) => kind === 'paragraph'))
      if ('content' in block) block.content = [{ text: 'Vielen Dank.' }]
    })
    expect(reworded).toHaveLength(1)
    expect(reworded[0]).toMatchObject({ group: 'wording', kind: 'letter', after: { de: '„Vielen Dank.“' } })
    const remedy = changed((draft) => {
      const block = yes(draft.letters.flatMap(({ body }) => body).find(({ kind }) => kind === 'remedy'))
      if ('content' in block) block.content = [{ text: 'Kein Rechtsbehelf.' }]
    })
    expect(remedy.map(({ group }) => group)).toEqual(['amounts'])
  })
})
