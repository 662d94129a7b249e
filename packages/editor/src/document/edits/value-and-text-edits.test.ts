import { describe, expect, it } from 'vitest'
import type { Edit } from '../edit.ts'
import { exampleStore } from '../example.fixture.ts'
import { addNorm } from './add-norm.ts'
import { addScenario } from './add-scenario.ts'
import { changeProposedRevision } from './change-proposed-revision.ts'
import { correctName } from './correct-name.ts'
import { deleteScenario } from './delete-scenario.ts'
import { mendText } from './mend-text.ts'
import { proposeRevision } from './propose-revision.ts'
import { removeProposedRevision } from './remove-proposed-revision.ts'
import { renameScenario } from './rename-scenario.ts'
import { setFlowCondition } from './set-flow-condition.ts'
import { renameStep } from './rename-step.ts'
import { setLetterText } from './set-letter-text.ts'
import { setStepNorms } from './set-step-norms.ts'

function session() {
  const store = exampleStore()
  return {
    store,
    draft: () => store.getState().draft,
    do: <A>(edit: Edit<A>, args: A) => {
      const refusal = store.getState().apply(edit, args)
      if (refusal) throw new Error(refusal.reason.de)
      return store.getState().announcement
    },
    refuses: <A>(edit: Edit<A>, args: A) => store.getState().allowed(edit, args)?.reason.de ?? null,
  }
}

const NEXT_YEAR = {
  parameter: 'regularRate',
  value: { $number: '108' },
  validFrom: '2027-01-01',
  norm: '§ 5 Abs. 1 Nr. 1 HStS',
  knownSince: '2026-11-14T08:00:00.000Z',
}

describe('a proposed value', () => {
  it('stands beside the model until it is published', () => {
    const { do: act, draft } = session()
    expect(act(proposeRevision, NEXT_YEAR)).toBe('Neuer Wert ‚Regelsatz ab 01.01.2027‘ vorgesehen')
    expect(draft().revisions).toEqual([{ process: 'hundAnmelden', ...NEXT_YEAR }])
  })

  it.each([
    ['of the wrong type', { value: '108 Euro' }],
    ['for a day that does not exist', { validFrom: '2027-02-30' }],
    ['that ends before it begins', { validTo: '2026-12-31' }],
    ['known since no instant', { knownSince: '2026-11-14' }],
    ['of a parameter that does not exist', { parameter: 'discount' }],
  ])('is refused %s', (_, change) => {
    expect(session().refuses(proposeRevision, { ...NEXT_YEAR, ...change })).not.toBeNull()
  })

  it('is proposed once for a day, and can be changed and removed', () => {
    const { do: act, refuses, draft } = session()
    act(proposeRevision, NEXT_YEAR)
    expect(refuses(proposeRevision, NEXT_YEAR)).toMatch(/schon ein neuer Wert/)
    act(changeProposedRevision, { index: 0, change: { value: { $number: '110' }, norm: null } })
    expect(draft().revisions[0]).toMatchObject({ value: { $number: '110' }, validFrom: '2027-01-01' })
    expect(draft().revisions[0]).not.toHaveProperty('norm')
    expect(refuses(changeProposedRevision, { index: 0, change: { validFrom: 'morgen' } })).not.toBeNull()
    act(removeProposedRevision, { index: 0 })
    expect(draft().revisions).toEqual([])
  })
})

describe('a legal basis', () => {
  it('is added once and can then be cited', () => {
    const { do: act, refuses, draft } = session()
    const norm = { law: 'Hundesteuersatzung', short: 'HStS', section: '§ 9 Abs. 2', gist: 'Der Hund trägt einen Chip.' }
    act(addNorm, norm)
    expect(refuses(addNorm, norm)).toMatch(/gibt es schon/)
    const key = draft().definition.norms.at(-1)?.key ?? ''
    act(setStepNorms, { step: 's_yzypbfy2', norms: [key, key] })
    expect(draft().definition.steps.find((step) => step.key === 's_yzypbfy2')?.norms).toEqual([key])
    expect(refuses(setStepNorms, { step: 's_yzypbfy2', norms: ['n_gone'] })).not.toBeNull()
  })
})

describe('the words of a letter', () => {
  const subject = { letter: 'taxNotice', at: { part: 'subject' } } as const

  it('change, and with them the data between them', () => {
    const { do: act, draft } = session()
    const letter = () => draft().definition.letters.find(({ key }) => key === 'taxNotice')
    const data = letter()?.subject.find((part) => 'expression' in part)
    if (!data) throw new Error('no data in the subject')
    act(setLetterText, { ...subject, content: [data, { text: ': Bescheid' }] })
    expect(letter()?.subject).toEqual([data, { text: ': Bescheid' }])
    const at = { part: 'label', block: 'b_an87gbdw', row: 'w_9qaagh2a' } as const
    act(setLetterText, { letter: 'taxNotice', at, content: [{ text: 'Steuer ' }] })
    expect(JSON.stringify(letter()?.body)).toContain('"label":[{"text":"Steuer "}]')
  })

  it.each([
    ['no words', [], /fehlt noch ein Text/],
    ['spaces only', [{ text: '  ' }], /fehlt noch ein Text/],
    ['too many', [{ text: 'a'.repeat(4001) }], /zu lang/],
    ['data that cannot be read', [{ expression: 'if', format: 'text' as const }], /nicht zu verstehen/],
  ])('are refused with a reason: %s', (_, content, reason) => {
    expect(session().refuses(setLetterText, { ...subject, content })).toMatch(reason)
  })

  it('are locked in the instructions on legal remedies', () => {
    const { refuses, draft } = session()
    const letter = draft().definition.letters.find(({ key }) => key === 'taxNotice')
    const block = letter?.body.find(({ kind }) => kind === 'remedy')?.key ?? ''
    const at = { part: 'content', block } as const
    expect(refuses(setLetterText, { letter: 'taxNotice', at, content: [{ text: 'Klagen Sie.' }] })).toMatch(/gesperrt/)
  })
})

describe('a name', () => {
  it('is refused where it is too long, in a sentence that says how long it may be', () => {
    const { refuses } = session()
    const name = { de: 'A'.repeat(251), en: 'B' }
    expect(refuses(renameStep, { step: 's_bgfjj6m4', name })).toMatch(/höchstens 250 Zeichen/)
    expect(refuses(renameStep, { step: 's_bgfjj6m4', name: { de: 'A'.repeat(250) } })).toBeNull()
  })

  it('is cleaned of what nobody sees', () => {
    const { do: act, refuses, draft } = session()
    act(renameStep, { step: 's_bgfjj6m4', name: { de: 'Hund \u202enedlemna' } })
    act(mendText, { place: 'steps/s_bgfjj6m4/name/de' })
    expect(draft().definition.steps.find(({ key }) => key === 's_bgfjj6m4')?.name.de).toBe('Hund nedlemna')
    expect(refuses(mendText, { place: 'steps/s_bgfjj6m4/name/de' })).not.toBeNull()
    expect(refuses(mendText, { place: 'steps/s_gone/name/de' })).not.toBeNull()
  })
})

describe('a name that was misspelt', () => {
  it('is corrected where the finding says, and nothing else is', () => {
    const { do: act, draft, refuses } = session()
    const place = 'flows/f_xhbbcxkc/condition'
    act(setFlowCondition, { flow: 'f_xhbbcxkc', condition: 'count(dgos) > 1' })
    expect(refuses(correctName, { place, name: 'dgos', near: 'cats' })).not.toBeNull()
    expect(act(correctName, { place, name: 'dgos', near: 'dogs' })).toBe('‚dogs‘ in einem Ausdruck berichtigt')
    expect(draft().definition.flows.find(({ key }) => key === 'f_xhbbcxkc')?.condition).toBe('count(dogs) > 1')
    expect(refuses(correctName, { place, name: 'dogs', near: 'dgos' })).not.toBeNull()
  })
})

describe('a test case', () => {
  const run = {
    names: { de: 'Probelauf', en: 'Dry run' },
    events: [{ at: '2026-03-17T19:41:00.000Z', kind: 'wait' as const }],
    expect: { ended: false },
  }

  it('is kept from a dry run, renamed and deleted', () => {
    const { do: act, draft } = session()
    const count = draft().definition.scenarios.length
    act(addScenario, { scenario: run })
    const key = draft().definition.scenarios.at(-1)?.key ?? ''
    expect(key).toMatch(/^t_/)
    act(renameScenario, { scenario: key, names: { de: 'Mit Chip' } })
    expect(draft().definition.scenarios.at(-1)?.names).toEqual({ de: 'Mit Chip', en: 'Dry run' })
    act(deleteScenario, { scenario: key })
    expect(draft().definition.scenarios).toHaveLength(count)
  })

  it('needs something that happened', () => {
    expect(session().refuses(addScenario, { scenario: { ...run, events: [] } })).toMatch(/noch nichts geschehen/)
  })
})
