import { describe, expect, it } from 'vitest'
import { boolean } from './boolean.ts'
import { choice } from './choice.ts'

describe('yes or no', () => {
  it('is true or false, and nothing beforehand', () => {
    expect(boolean.read({ value: 'yes' }, {})).toEqual({ ok: true, value: { value: true } })
    expect(boolean.read({ value: 'no' }, {})).toEqual({ ok: true, value: { value: false } })
    expect(boolean.read({ value: '' }, {})).toEqual({ ok: true, value: null })
  })

  it.each(['true', 'YES', ' yes', '__proto__'])('does not take %s for an answer', (value) => {
    expect(boolean.read({ value }, {})).toMatchObject({ ok: false, problems: [{ name: 'answer-option-unknown' }] })
  })

  it('reads for people in its own words, if it has some', () => {
    expect(boolean.toText({ value: false }, {}, 'de')).toBe('Nein')
    expect(boolean.toText({ value: true }, { yes: { de: 'Ja, bestanden', en: 'Yes, passed' } }, 'en')).toBe(
      'Yes, passed',
    )
  })
})

describe('choice', () => {
  const config = {
    options: [
      { key: 'o_lab4xq2m', label: { de: 'Labrador', en: 'Labrador' } },
      { key: 'o_pud7hk1z', label: { de: 'Pudel', en: 'Poodle' } },
    ],
    other: { label: { de: 'Andere Rasse', en: 'Other breed' }, maxLength: 20 },
  }

  it('is the key of an option', () => {
    expect(choice.read({ value: 'o_pud7hk1z' }, config)).toEqual({ ok: true, value: { value: 'o_pud7hk1z' } })
    expect(choice.toText({ value: 'o_pud7hk1z' }, config, 'en')).toBe('Poodle')
  })

  it.each(['o_unknown', 'Pudel', 'constructor', '__proto__'])('refuses %s, which is no option', (value) => {
    expect(choice.read({ value }, config)).toMatchObject({ ok: false, problems: [{ name: 'answer-option-unknown' }] })
  })

  it('takes words for what the list does not have', () => {
    const read = choice.read({ value: 'other', other: ' Mischling ' }, config)
    expect(read).toEqual({ ok: true, value: { value: { option: 'other', text: 'Mischling' } } })
    expect(choice.toText({ value: { option: 'other', text: 'Mischling' } }, config, 'de')).toBe('Mischling')
    expect(choice.names({ value: { option: 'other', text: 'Mischling' } }, 'breed', config)).toEqual({
      breed: 'other',
      breedOther: 'Mischling',
    })
  })

  it('asks for those words, and only then', () => {
    expect(choice.read({ value: 'other', other: '' }, config)).toMatchObject({
      ok: false,
      problems: [{ name: 'answer-other-missing', place: 'other' }],
    })
    expect(choice.read({ value: 'o_lab4xq2m', other: 'left over' }, config)).toEqual({
      ok: true,
      value: { value: 'o_lab4xq2m' },
    })
    expect(choice.read({ value: 'other', other: 'x' }, { options: config.options })).toMatchObject({ ok: false })
  })
})
