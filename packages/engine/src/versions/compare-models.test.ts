import { Check as matches } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { ProposedRevision } from '../definition/parameter.ts'
import { ProcessDefinition } from '../definition/process-definition.ts'
import type { ModelLike } from './change.ts'
import { compareModels } from './compare-models.ts'
import { effectsOnRunningCases } from './effects-on-running-cases.ts'
import { changed, definition, model, type Mutable, plain, question, revisions, yes } from './changed-model.fixture.ts'

describe('no change', () => {
  it('is told where nothing differs', () => {
    expect(compareModels(model, structuredClone(model) as ModelLike)).toEqual([])
  })

  it('is where things are drawn', () => {
    expect(changed((draft) => Object.assign(draft, { layout: { s_bgfjj6m4: { x: 1, y: 2 } } }))).toEqual([])
  })
})

describe('amounts', () => {
  const from2027: ProposedRevision = {
    process: definition.key,
    parameter: 'regularRate',
    value: { $number: '108' },
    validFrom: '2027-01-01',
    knownSince: '2026-12-12T08:00:00.000Z',
    norm: '§ 5 Abs. 1 Nr. 1 HStS',
  }

  it('are told with the day, the former amount and the norm', () => {
    const [change, ...others] = compareModels(model, { definition, revisions: [...revisions, from2027] })
    expect(others).toEqual([])
    expect(plain(change?.sentence.de ?? '')).toBe('„Regelsatz“: ab 1. Januar 2027 108,00 € statt 102,00 €.')
    expect(plain(change?.sentence.en ?? '')).toBe('“Regular rate”: €108.00 from 1 January 2027 instead of €102.00.')
    expect(change).toMatchObject({ group: 'amounts', kind: 'amount', norms: ['§ 5 Abs. 1 Nr. 1 HStS'] })
    expect([plain(change?.before?.de ?? ''), plain(change?.after?.de ?? '')]).toEqual(['102,00 €', '108,00 €'])
  })

  it('have an end where they have one', () => {
    const limited = { ...from2027, validTo: '2027-12-31' }
    const [change] = compareModels(model, { definition, revisions: [...revisions, limited] })
    expect(plain(change?.sentence.de ?? '')).toContain('vom 1. Januar 2027 bis 31. Dezember 2027 108,00 €')
  })

  it('follow their date in running cases too, while these keep their form', () => {
    const draft = structuredClone(definition) as Mutable<ProcessDefinition>
    question(draft, 'Über Sie', 'salutation').required = true
    const changes = compareModels(model, {
      definition: draft as ProcessDefinition,
      revisions: [...revisions, from2027],
    })
    const effects = effectsOnRunningCases(changes, [{ version: 1, count: 1 }]).map(({ de, en }) => [
      plain(de),
      plain(en),
    ])
    expect(effects).toEqual([
      ['1 laufender Antrag behält sein Formular.', '1 running application keeps its form.'],
      [
        'Auch für 1 laufenden Antrag gilt, sobald eine Regel den Wert liest: „Regelsatz“: ab 1. Januar 2027 108,00 € statt 102,00 €.',
        'Also for 1 running application, once a rule reads the value: “Regular rate”: €108.00 from 1 January 2027 instead of €102.00.',
      ],
    ])
    expect(effectsOnRunningCases(changes, [])).toEqual([])
    expect(effectsOnRunningCases([], [{ version: 1, count: 2 }])[0]?.de).toBe(
      '2 laufende Anträge laufen unverändert weiter.',
    )
  })
})

describe('every difference', () => {
  type Path = readonly (string | number)[]

  /** Every value of the example, by its path: one of each shape of path. */
  function pathsOf(root: unknown): Path[] {
    const seen = new Map<string, number>()
    const found: Path[] = []
    const walk = (value: unknown, path: Path): void => {
      const shape = path.map((part) => (typeof part === 'number' ? '*' : part)).join('/')
      const count = (seen.get(shape) ?? 0) + 1
      seen.set(shape, count)
      if (count === 1 && path.length > 0) found.push(path)
      const members = Array.isArray(value)
        ? value.entries()
        : typeof value === 'object' && value !== null
          ? Object.entries(value)
          : []
      for (const [part, member] of members) walk(member, [...path, part])
    }
    walk(root, [])
    return found.filter(([part]) => part !== 'format' && part !== 'key')
  }

  /** Paths whose change nobody tells, or not at a place of its own. */
  function untold(change: (holder: Record<string | number, unknown>, last: string | number) => void): {
    silent: string[]
    compared: number
  } {
    const silent: string[] = []
    let compared = 0
    for (const path of pathsOf(definition)) {
      const draft = structuredClone(definition) as unknown
      let holder = draft as Record<string | number, unknown>
      for (const part of path.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>
      change(holder, yes(path.at(-1)))
      if (!matches(ProcessDefinition, draft) || canonicalJson(draft) === canonicalJson(definition)) continue
      compared++
      const changes = compareModels(model, { definition: draft, revisions })
      const places = changes.map(({ place }) => place)
      const words = changes.every(({ sentence }) => sentence.de.length > 5 && sentence.en.length > 5)
      if (changes.length === 0 || !words || new Set(places).size !== places.length)
        silent.push(`${path.join('/')} ${canonicalJson(places)}`)
    }
    return { silent, compared }
  }

  it('of one value anywhere in the model is told, in both languages, at a place of its own', () => {
    const { silent, compared } = untold((holder, last) => {
      const old = holder[last]
      if (typeof old === 'boolean') holder[last] = !old
      else if (typeof old === 'number') holder[last] = old + 1
      else if (typeof old === 'string') holder[last] = `${old}x`
    })
    expect(silent).toEqual([])
    expect(compared).toBeGreaterThan(100)
  })

  it('by something that is missing is told as well', () => {
    const { silent, compared } = untold((holder, last) => {
      if (Array.isArray(holder)) holder.splice(Number(last), 1)
      else Reflect.deleteProperty(holder, last)
    })
    // Nothing said means optional, and a cell that is missing means any value.
    const same = ['forms/0/pages/0/groups/0/placements/0/required []', 'decisions/2/logic/rows/0/when/0 []']
    expect(silent.filter((path) => !same.includes(path))).toEqual([])
    expect(compared).toBeGreaterThan(100)
  })
})

describe('test cases', () => {
  it('that go another way all at once are one change; what one expects is a change of its own', () => {
    const answered = changed((draft) => {
      for (const { events } of draft.scenarios) {
        for (const event of events) if (event.kind === 'submit') event.answers['applicant/phone'] = '0123 456'
      }
      const [first] = draft.scenarios
      if (first !== undefined) first.expect.ended = false
    })
    const [first] = definition.scenarios
    const places = answered.map(({ place, group }) => ({ place, group }))
    expect(places).toContainEqual({ place: 'scenarios/events', group: 'tests' })
    expect(places).toContainEqual({ place: `scenarios/${first?.key}/expect`, group: 'tests' })
    expect(places).toHaveLength(2)
    const [course, expected] = answered.map(({ sentence }) => sentence.de).toSorted((one, other) => other.length - one.length)
    expect(course).toContain(`Verlauf von ${definition.scenarios.length} Testfällen geändert: „${first?.names.de}“, `)
    expect(expected).toBe(`Testfall „${first?.names.de}“: erwartetes Ergebnis geändert.`)
  })

  it('of which one goes another way are told by that one', () => {
    const [told, ...others] = changed((draft) => {
      draft.scenarios[0]?.events.push({ at: '2030-01-01T00:00:00.000Z', kind: 'wait' })
    })
    expect(others).toEqual([])
    expect(told?.sentence.de).toMatch(/^Testfall „.+“: Verlauf geändert\.$/)
  })
})
