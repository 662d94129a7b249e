import { landCalendar } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { setLetterText } from '../document/edits/set-letter-text.ts'
import { exampleStore } from '../document/example.fixture.ts'
import { exampleParameters } from '../forms/example.fixture.ts'
import { writeSample } from './write-sample.ts'

const place = { calendar: landCalendar('HE', 2025, 2029), published: exampleParameters() }

function sample(letter: string, change: (store: ReturnType<typeof exampleStore>) => void = () => {}) {
  const store = exampleStore()
  change(store)
  const { draft } = store.getState()
  const scenario = draft.definition.scenarios.find(({ expect }) => expect.letters?.some((each) => each.letter === 'taxNotice'))
  if (!scenario) throw new Error('no test case with the notice')
  return writeSample(draft, letter, scenario, place)
}

describe('a letter in a test case', () => {
  it('has the words of the draft and the data of the case', () => {
    const changed = sample('taxNotice', (store) => {
      const content = [{ text: 'Bescheid für ' }, { expression: 'applicant.familyName', format: 'text' as const }]
      expect(store.getState().apply(setLetterText, { letter: 'taxNotice', at: { part: 'subject' }, content })).toBeNull()
    })
    expect(changed).toMatchObject({ kind: 'document', document: { subject: 'Bescheid für Brandt' } })
  })

  it('says that it is not sent, and why it cannot be written', () => {
    expect(sample('reminder')).toEqual({ kind: 'not-sent' })
    const content = [{ expression: 'applicant.phone', format: 'text' as const }]
    const failed = sample('taxNotice', (store) => {
      store.getState().apply(setLetterText, { letter: 'taxNotice', at: { part: 'subject' }, content })
    })
    expect(failed).toMatchObject({ kind: 'failed', problem: { name: 'letter-value-missing' } })
  })
})
