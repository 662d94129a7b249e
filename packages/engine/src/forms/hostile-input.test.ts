import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import { checkAll } from './check-all.ts'
import { CONTEXT, DEFINITION, emptyDraft, FORM, GOOD_PAGES } from './dog-registration.fixture.ts'
import type { Draft } from './draft.ts'
import { taggedOf } from './fields/date.ts'
import { readAnswers } from './read-answers.ts'
import { submitPage } from './submit-page.ts'
import type { RawBody } from './submitted-body.ts'
import { answersView } from './view-answers.ts'
import { pageView } from './view-page.ts'

const SEED = 2026

const instances = GOOD_PAGES.map(([instance]) => instance)
const names = GOOD_PAGES.flatMap(([, body]) => Object.keys(body))
const value = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    'no',
    'o_move',
    'other',
    '1',
    '12',
    '2023',
    '31',
    'a\0b',
    '\ud800',
    '<img src=x>',
    '{name}',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const hostileName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'dogs', 'dogs/i2/name'),
  fc.string(),
)
const knownBody = fc.dictionary(fc.constantFrom(...names), value)
const anyBody = fc.dictionary(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, hostileName),
  fc.oneof({ weight: 6, arbitrary: value }, fc.array(value, { maxLength: 3 })),
)
const visits = (body: fc.Arbitrary<RawBody>) =>
  fc.array(fc.tuple(fc.constantFrom(...instances, 'p_former', 'p_dog@i2'), body), { maxLength: 12 })

describe('whatever a browser sends', () => {
  it('gives a draft, problems and pages, never an exception, and changes nothing when it is refused', () => {
    fc.assert(
      fc.property(visits(anyBody), (sent) => {
        let draft: Draft = emptyDraft()
        for (const [instance, body] of sent) {
          const before = JSON.stringify(draft)
          const submitted = submitPage(DEFINITION, FORM, draft, instance, body, CONTEXT)
          expect(JSON.stringify(draft)).toBe(before)
          if (submitted.refused) {
            expect(submitted.draft).toBe(draft)
            expect(submitted.problems.length).toBeGreaterThan(0)
            continue
          }
          draft = submitted.draft
          const shown = submitted.next ?? instance
          expect(
            pageView(DEFINITION, FORM, draft, shown, 'de', CONTEXT, submitted.problems).ok || submitted.next === null,
          ).toBe(true)
          expect(answersView(DEFINITION, FORM, draft, 'en', CONTEXT).ok).toBe(true)
        }
        expect(checkAll(DEFINITION, FORM, { ...draft, declaration: true }, CONTEXT)).toHaveProperty('ok')
      }),
      { numRuns: 150, seed: SEED },
    )
  })

  it('is kept as typed on the page, wherever the field is visible', () => {
    fc.assert(
      fc.property(knownBody, (body) => {
        const own = Object.fromEntries(Object.entries(body).filter(([name]) => name.startsWith('applicant/')))
        const submitted = submitPage(DEFINITION, FORM, emptyDraft(), 'p_owner', own, CONTEXT)
        if (submitted.refused) return
        for (const path of [
          'applicant/givenName',
          'applicant/familyName',
          'applicant/email',
          'applicant/hasOtherAddress',
        ]) {
          expect(submitted.draft.answers[path]).toEqual({ value: own[path] ?? '' })
        }
      }),
      { numRuns: 150, seed: SEED },
    )
  })
})

describe('answers that were accepted', () => {
  const typed = fc.record({
    name: fc.string({ minLength: 1, maxLength: 30 }),
    day: fc.integer({ min: 0, max: 31 }),
    month: fc.integer({ min: 0, max: 12 }),
    year: fc.integer({ min: 2000, max: 2025 }),
    remarks: fc.string({ maxLength: 60 }),
  })

  it('are accepted again as tagged values, and give the same data', () => {
    let accepted = 0
    fc.assert(
      fc.property(typed, ({ name, day, month, year, remarks }) => {
        const changes: Record<string, Record<string, string>> = {
          'p_dog@i1': {
            'dogs/i1/name': name,
            'dogs/i1/birthDate.day': day === 0 ? '' : String(day),
            'dogs/i1/birthDate.month': month === 0 ? '' : String(month),
            'dogs/i1/birthDate.year': String(year),
          },
          p_remarks: { remarks },
        }
        let draft = emptyDraft()
        for (const [instance, body] of GOOD_PAGES) {
          draft = submitPage(DEFINITION, FORM, draft, instance, { ...body, ...changes[instance] }, CONTEXT).draft
        }
        const data = checkAll(DEFINITION, FORM, { ...draft, declaration: true }, CONTEXT)
        if (!data.ok) return
        accepted += 1
        const tagged: Record<string, Tagged> = {}
        for (const [path, entry] of Object.entries(data.value.entries)) tagged[path] = taggedOf(entry)
        expect(readAnswers(DEFINITION, FORM, tagged, CONTEXT)).toEqual(data)
      }),
      { numRuns: 150, seed: SEED },
    )
    expect(accepted).toBeGreaterThan(50)
  })
})
