import { readFileSync } from 'node:fs'
import { Check as matches } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { ParameterRevision, ProposedRevision } from '../definition/parameter.ts'
import { ProcessDefinition } from '../definition/process-definition.ts'
import type { Change, ModelLike } from './change.ts'
import { compareModels } from './compare-models.ts'
import { effectsOnRunningCases } from './effects-on-running-cases.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, EXAMPLE), 'utf8'))
const definition = read('process.json') as ProcessDefinition
const revisions = (read('parameters.json') as ParameterRevision[]).map(
  ({ format: _format, key: _key, tenant: _tenant, ...revision }): ProposedRevision => revision,
)
const model: ModelLike = { definition, revisions }

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] }

/** What differs after a change to a copy of the example. */
function changed(change: (draft: Mutable<ProcessDefinition>) => void): Change[] {
  const draft = structuredClone(definition) as Mutable<ProcessDefinition>
  change(draft)
  return compareModels(model, { definition: draft as ProcessDefinition, revisions })
}
const told = (changes: readonly Change[]) => changes.map(({ group, sentence }) => [group, sentence.de, sentence.en])
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

const yes = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the example has changed')
  return value
}
const step = (draft: Mutable<ProcessDefinition>, name: string) =>
  yes(draft.steps.find((candidate) => candidate.name.de === name))
const page = (draft: Mutable<ProcessDefinition>, title: string) =>
  yes(draft.forms[0]?.pages.find((candidate) => candidate.title.de === title))
const placements = (draft: Mutable<ProcessDefinition>, title: string) => yes(page(draft, title).groups[0]).placements
const question = (draft: Mutable<ProcessDefinition>, title: string, field: string) =>
  yes(placements(draft, title).find((placement) => placement.field === field))

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

describe('questions', () => {
  it('that are new say where, whether they must be answered and what reveals them', () => {
    const changes = changed((draft) => {
      const dogs = yes(draft.fields.find(({ key }) => key === 'dogs'))
      const like = yes(dogs.items?.find(({ key }) => key === 'dangerous'))
      dogs.items?.push({ ...like, key: 'chipped', label: { de: 'Gechippt', en: 'Chipped' } })
      dogs.items?.push({ ...like, key: 'chipNumber', kind: 'text', label: { de: 'Chipnummer', en: 'Chip number' } })
      placements(draft, 'Besonderheiten').push(
        {
          key: 'p_chip0001',
          field: 'chipped',
          required: true,
          label: { de: 'Ist der Hund gechippt?', en: 'Is the dog chipped?' },
        },
        { key: 'p_chip0002', field: 'chipNumber', required: false, visible: 'chipped = true' },
      )
    })
    expect(told(changes)).toEqual([
      [
        'asked',
        'Neu: Frage „Ist der Hund gechippt?“ auf der Seite „Besonderheiten“, Pflicht.',
        'New: question “Is the dog chipped?” on the page “Special cases”, required.',
      ],
      [
        'asked',
        'Neu: Frage „Chipnummer“ auf der Seite „Besonderheiten“, freiwillig, nur wenn „Ist der Hund gechippt?“ = „Ja“.',
        'New: question “Chip number” on the page “Special cases”, optional, only if “Is the dog chipped?” = “Yes”.',
      ],
    ])
  })

  it.each<[string, (draft: Mutable<ProcessDefinition>) => void, string, string]>([
    [
      'required',
      (draft) => Object.assign(question(draft, 'Über Sie', 'salutation'), { required: true }),
      'Frage „Anrede“: Antwort jetzt Pflicht statt freiwillig.',
      'Question “Form of address”: answer is now required instead of optional.',
    ],
    [
      'no longer revealed by an answer',
      (draft) => Reflect.deleteProperty(question(draft, 'Besonderheiten', 'accompanyingTest'), 'visible'),
      'Frage „Hat Ihr Hund die Begleithundeprüfung bestanden?“: gezeigt jetzt immer statt nur wenn „Gilt Ihr Hund als gefährlich?“ = „Ja“.',
      'Question “Has your dog passed the accompanying-dog test?”: shown is now always instead of only if “Does your dog count as dangerous?” = “Yes”.',
    ],
    [
      'asked in other words',
      (draft) => Object.assign(question(draft, 'Ihr Hund', 'name'), { label: { de: 'Rufname', en: 'Call name' } }),
      'Frage „Name des Hundes“ heißt jetzt „Rufname“.',
      'Question “Name of the dog” is now called “Call name”.',
    ],
    [
      'gone',
      (draft) => {
        placements(draft, 'Ihr Hund').splice(1, 1)
      },
      'Frage „Rasse oder Mischung“ entfällt.',
      'Question “Breed or mix” is dropped.',
    ],
    [
      'moved on their page',
      (draft) => {
        const list = placements(draft, 'Ihr Hund')
        list.push(...list.splice(0, 1))
      },
      'Frage „Name des Hundes“ steht jetzt nach „Seit wann lebt Ihr Hund bei Ihnen?“.',
      'Question “Name of the dog” now follows “Since when has your dog lived with you?”.',
    ],
    [
      'moved to another page',
      (draft) => {
        const [moved] = placements(draft, 'Ihr Hund').splice(1, 1)
        placements(draft, 'Besonderheiten').push(yes(moved))
      },
      'Frage „Rasse oder Mischung“ steht jetzt auf der Seite „Besonderheiten“ statt auf der Seite „Ihr Hund“.',
      'Question “Breed or mix” now stands on the page “Special cases” instead of the page “Your dog”.',
    ],
    [
      'given another option',
      (draft) => {
        const field = yes(draft.fields.find(({ key }) => key === 'salutation'))
        const options = yes(field.config).options as unknown[]
        options.push({ key: 'o_neu00001', label: { de: 'Familie', en: 'Family' } })
      },
      'Neu: Angabe „Anrede“: Antwort „Familie“.',
      'New: data “Form of address”: answer “Family”.',
    ],
    [
      'checked by another rule',
      (draft) =>
        Object.assign(yes(question(draft, 'Ihr Hund', 'takenIn').validations?.[0]), { rule: 'takenIn < today()' }),
      'Frage „Seit wann lebt Ihr Hund bei Ihnen?“: Prüfung „Der Einzugstag liegt in der Zukunft. Melden Sie den Hund an, sobald er bei Ihnen lebt.“: Bedingung jetzt „takenIn < today()“ statt „takenIn <= today()“.',
      'Question “Since when has your dog lived with you?”: check “The day is in the future. Register the dog once it lives with you.”: condition is now “takenIn < today()” instead of “takenIn <= today()”.',
    ],
  ])('are told when they are %s', (_, change, de, en) => {
    const [first, ...others] = told(changed(change)).map(([, ...words]) => words)
    expect([first, others]).toEqual([[de, en], []])
  })

  it('stand on pages that come, go, move and are renamed', () => {
    expect(told(changed((draft) => draft.forms[0]?.pages.reverse())).length).toBeGreaterThan(1)
    expect(
      told(changed((draft) => Object.assign(page(draft, 'Ihr Hund'), { title: { de: 'Der Hund', en: 'The dog' } }))),
    ).toEqual([['wording', 'Seite „Ihr Hund“ heißt jetzt „Der Hund“.', 'Page “Your dog” is now called “The dog”.']])
    const added = changed((draft) =>
      draft.forms[0]?.pages.push({
        key: 'g_neu00001',
        title: { de: 'Chip', en: 'Chip' },
        groups: [{ key: 'u_neu00001', placements: [] }],
      }),
    )
    expect(told(added)).toEqual([['asked', 'Neu: Seite „Chip“.', 'New: page “Chip”.']])
  })
})

describe('the flow', () => {
  const between = (draft: Mutable<ProcessDefinition>, from: string, to: string) => {
    const ends = [step(draft, from).key, step(draft, to).key]
    return yes(draft.flows.find((flow) => flow.from === ends[0] && flow.to === ends[1]))
  }
  const insert = (draft: Mutable<ProcessDefinition>) => {
    const flow = between(draft, 'Steuer berechnen', 'Steuer festsetzen')
    const like = step(draft, 'Steuer festsetzen')
    draft.steps.push({
      ...structuredClone(like),
      key: 's_neu00001',
      name: { de: 'Nachfrage zur Chipnummer', en: 'Ask for the chip number' },
    })
    draft.flows.push({ key: 'f_neu00001', from: 's_neu00001', to: flow.to })
    flow.to = 's_neu00001'
  }

  it('tells a new step with what is before and after it, once', () => {
    expect(told(changed(insert))).toEqual([
      [
        'flow',
        'Neu: Schritt „Nachfrage zur Chipnummer“ nach „Steuer berechnen“, danach weiter mit „Steuer festsetzen“.',
        'New: step “Ask for the chip number” after “Compute the tax”, then on with “Assess the tax”.',
      ],
    ])
  })

  it('tells a step that is gone with what follows instead', () => {
    const draft = structuredClone(definition) as Mutable<ProcessDefinition>
    insert(draft)
    const longer: ModelLike = { definition: draft as ProcessDefinition, revisions }
    expect(told(compareModels(longer, model))).toEqual([
      [
        'flow',
        'Schritt „Nachfrage zur Chipnummer“ entfällt; nach „Steuer berechnen“ folgt „Steuer festsetzen“.',
        'Step “Ask for the chip number” is dropped; “Compute the tax” is followed by “Assess the tax”.',
      ],
    ])
  })

  it('tells a renamed step, another target and another condition', () => {
    const renamed = changed((draft) =>
      Object.assign(step(draft, 'Steuer festsetzen'), { name: { de: 'Prüfen', en: 'Examine' } }),
    )
    expect(told(renamed)).toEqual([
      ['flow', 'Schritt „Steuer festsetzen“ heißt jetzt „Prüfen“.', 'Step “Assess the tax” is now called “Examine”.'],
    ])
    const german = changed((draft) =>
      Object.assign(step(draft, 'Steuer festsetzen'), { name: { de: 'Prüfen', en: 'Assess the tax' } }),
    )
    expect(told(german)).toEqual([
      [
        'flow',
        'Schritt „Steuer festsetzen“ heißt jetzt „Prüfen“.',
        'Step “Assess the tax” is now called “Prüfen” in German.',
      ],
    ])
    const english = changed((draft) =>
      Object.assign(step(draft, 'Steuer festsetzen'), { name: { de: 'Steuer festsetzen', en: 'Examine' } }),
    )
    expect(told(english)).toEqual([
      [
        'flow',
        'Schritt „Steuer festsetzen“ heißt auf Englisch jetzt „Examine“.',
        'Step “Assess the tax” is now called “Examine”.',
      ],
    ])
    const retargeted = changed((draft) => {
      between(draft, 'Rückfrage an die Halterin oder den Halter', 'Steuer berechnen').to = step(
        draft,
        'Steuer festsetzen',
      ).key
    })
    expect(told(retargeted).map(([, de]) => de)).toEqual([
      'Nach „Rückfrage an die Halterin oder den Halter“ geht es jetzt mit „Steuer festsetzen“ weiter statt mit „Steuer berechnen“.',
    ])
    const asked = changed((draft) => {
      yes(draft.flows.find(({ condition }) => condition !== undefined)).condition = 'dangerous = true'
    })
    expect(asked[0]?.sentence.de).toContain('Bedingung jetzt „Gilt Ihr Hund als gefährlich?“ = „Ja“ statt')
  })

  it('tells a moved step once', () => {
    const chain = (...order: string[]): ProcessDefinition => {
      const like = yes(definition.steps[0])
      const steps = ['A', 'B', 'C', 'D'].map((name) => ({ ...like, key: `s_${name}`, name: { de: name, en: name } }))
      const flows = order.slice(1).map((to, at) => ({ key: `f_${at}`, from: `s_${order[at]}`, to: `s_${to}` }))
      return { ...definition, steps, flows }
    }
    const before: ModelLike = { definition: chain('A', 'B', 'C', 'D'), revisions }
    const after: ModelLike = { definition: chain('A', 'C', 'B', 'D'), revisions }
    expect(told(compareModels(before, after))).toHaveLength(1)
    expect(compareModels(before, after)[0]?.sentence.de).toMatch(
      /^Schritt „(B|C)“ steht jetzt nach „\w“, bisher nach „\w“\.$/,
    )
  })

  it('tells settings of a step, and outcomes by name', () => {
    const due = changed((draft) => Object.assign(step(draft, 'Steuer festsetzen').config, { dueWorkingDays: 10 }))
    expect(told(due).map(([, de]) => de)).toEqual([
      'Schritt „Steuer festsetzen“: Arbeitstage bis zur Fälligkeit jetzt 10 statt 5.',
    ])
    const period = changed((draft) =>
      Object.assign(step(draft, 'Rückfrage an die Halterin oder den Halter').config, { period: 'P1M' }),
    )
    expect(told(period).map(([, de]) => plain(String(de)))).toEqual([
      'Schritt „Rückfrage an die Halterin oder den Halter“: Frist jetzt 1 Monat statt 14 Tage.',
    ])
    const outcome = changed((draft) => {
      const outcomes = step(draft, 'Steuer festsetzen').config.outcomes as unknown[]
      outcomes.push({ key: 'o_neu00001', label: { de: 'Ablehnen', en: 'Reject' } })
    })
    expect(told(outcome)).toEqual([
      [
        'flow',
        'Neu: Schritt „Steuer festsetzen“: Ergebnis „Ablehnen“.',
        'New: step “Assess the tax”: outcome “Reject”.',
      ],
    ])
  })
})

describe('rules and letters', () => {
  const table = (draft: Mutable<ProcessDefinition>) => yes(draft.decisions.find(({ logic }) => logic.kind === 'table'))
  const rowsOf = (draft: Mutable<ProcessDefinition>) => {
    const { logic } = table(draft)
    if (logic.kind !== 'table') throw new Error('no table')
    return logic.rows
  }

  it('tells a cell with its rule, row and column', () => {
    const before = yes(rowsOf(structuredClone(definition) as Mutable<ProcessDefinition>)[0]?.then[0])
    const changes = changed((draft) => {
      yes(rowsOf(draft)[0]).then[0] = '108'
    })
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ group: 'amounts', kind: 'rule', before: { de: before }, after: { de: '108' } })
    expect(changes[0]?.sentence.de).toMatch(/^Regel „.+“, Zeile 1: „.+“ jetzt 108 statt .+\.$/)
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
