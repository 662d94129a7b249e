import { describe, expect, it } from 'vitest'
import { DEFINITION } from './dog-registration.fixture.ts'
import { plainInput } from './plain-input.ts'

function read(input: Record<string, unknown>) {
  const found = plainInput(DEFINITION, input)
  return found.ok ? found.value : found.problems.map(({ name, place, values }) => ({ name, place, values }))
}

describe('case data as plain JSON', () => {
  it.each(['o_move', 'Umzug', 'Move'])('takes an answer of a choice by its key or its words: %s', (reason) => {
    expect(read({ reason })).toMatchObject({ reason: 'o_move' })
  })

  it('judges an answer as if it had been typed, with the limits of its field', () => {
    expect(read({ applicant: { givenName: 'x'.repeat(101) } })).toMatchObject([
      { place: 'applicant/givenName', values: { label: { de: 'Vorname' } } },
    ])
  })

  it('names the answers where none fits', () => {
    expect(read({ reason: 'Laune' })).toEqual([
      {
        name: 'input-unfit',
        place: 'reason',
        values: expect.objectContaining({
          expected: {
            de: 'eine der Antworten: Umzug, Neuer Hund, Etwas anderes',
            en: 'one of the answers: Move, New dog, Something else',
          },
        }),
      },
    ])
  })
})
