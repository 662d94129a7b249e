import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { caseTexts, withCaseText } from './case-texts.ts'
import { dataWords } from './data-words.ts'

const { definition } = exampleDraft()

describe('data in words', () => {
  it.each([
    ['applicant.familyName', 'Nachname', 'Last name'],
    ['dog.takenIn', 'Aufgenommen am', null],
    ['string(entry.year)', 'Jahr', 'Year'],
    ['result.tax.followingAmount', 'Im Folgejahr', null],
    ['result.tax', 'Hundesteuer', 'Dog tax'],
    ['result.tax.nowhere', 'Hundesteuer: nowhere', 'Dog tax: nowhere'],
    ['-result.tax.followingAmount', '− „Im Folgejahr“', null],
    ['authority.iban', 'IBAN', 'IBAN'],
    ['parameter.regularRate', 'Regelsatz', null],
    ['count(dogs) = 1', 'Anzahl „Ihre Hunde“ ist 1', null],
    ['applicant.salutation = "o_hgg29kbc"', '„Anrede“ ist „Frau“', null],
    ['question = null', '„Rückfrage“ fehlt', '“Question” is missing'],
    ['count(result.tax.dogs[exemptUntil != null]) > 0', 'mindestens ein Eintrag in „Je Hund“ mit: „Steuerfrei bis“ liegt vor', null],
    ['1.5 * 2', '1,5 × 2', '1.5 × 2'],
  ])('%s', (source, de, en) => {
    expect(dataWords(source, definition, 'de')).toBe(de)
    if (en !== null) expect(dataWords(source, definition, 'en')).toBe(en)
  })

  it.each(['if a then b else c', 'nobodyKnows', '((', 'function(x) x'])('has none for %s', (source) => {
    expect(dataWords(source, definition, 'de')).toBeNull()
  })
})

describe('a text that depends on the case', () => {
  const source = 'if question = null then "danke für \\"alles\\"." else "danke: " + question.text + ","'

  it('is found with the condition for it; signs between words are none', () => {
    expect(caseTexts(source, definition, 'de').map(({ text, when, otherwise }) => [text, when, otherwise])).toEqual([
      ['danke für "alles".', '„Rückfrage“ fehlt', false],
      ['danke:', null, true],
    ])
  })

  it('is exchanged, and what is around it stays', () => {
    const [first, second] = caseTexts(source, definition, 'de')
    if (!first || !second) throw new Error('two texts')
    expect(withCaseText(source, first, 'Ihr "Hund"\n\\')).toBe(
      'if question = null then "Ihr \\"Hund\\"\\n\\\\" else "danke: " + question.text + ","',
    )
    // The space before what is added stays, whether somebody writes one or not.
    const changed = withCaseText(source, second, 'Dank:')
    expect(changed).toContain('"Dank: " + question.text')
    expect(caseTexts(changed, definition, 'de').map(({ text }) => text)).toEqual(['danke für "alles".', 'Dank:'])
  })
})
