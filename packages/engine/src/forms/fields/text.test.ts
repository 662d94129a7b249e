import { describe, expect, it } from 'vitest'
import type { AnswerKind, RawParts } from './kind.ts'
import { longText } from './long-text.ts'
import { text } from './text.ts'

function read(kind: AnswerKind, value: string, config: unknown = {}) {
  return kind.read({ value }, config)
}

function problemsOf(kind: AnswerKind, value: string, config: unknown = {}): string[] {
  const result = read(kind, value, config)
  return result.ok ? [] : result.problems.map((found) => found.name)
}

describe('text', () => {
  it('is trimmed, composed (NFC) and has single spaces', () => {
    expect(read(text, '  Ma\u0142gorzata   Zoe\u0308  ')).toEqual({ ok: true, value: { value: 'Małgorzata Zoë' } })
  })

  it('is no answer when nothing but white space was typed', () => {
    expect(read(text, ' \u00a0 ')).toEqual({ ok: true, value: null })
    expect(text.read({}, {})).toEqual({ ok: true, value: null })
  })

  it.each([
    'Øyvind Åsgård',
    'Þorbjörg Ægisdóttir',
    'Ştefăniţa Ţepeş',
    'Ștefan Țepeș',
    'Đặng Nguyễn',
    'Εὐγενία Παπαδοπούλου',
    'Йордан Щербаков',
    'C\u0328elik A\u030bM\u0302',
    'Müller – „Grün & Söhne“ 5 € ½ ‰',
    '<b>Balu</b> & "Rex"',
    'ʼAmr Beẗṭah ǨǰŊŋ',
  ])('accepts the characters of DIN 91379: %s', (value) => {
    expect(problemsOf(text, value)).toEqual([])
  })

  it('keeps HTML as the words it is', () => {
    expect(read(text, '<script>alert(1)</script>')).toEqual({ ok: true, value: { value: '<script>alert(1)</script>' } })
  })

  it.each([
    ['a control character', 'a\u0007b', 'U+0007'],
    ['an unpaired surrogate', 'a\ud800b', 'U+D800'],
    ['a direction override', 'a\u202eb', 'U+202E'],
    ['a private character', 'a\ue000b', 'U+E000'],
    ['an emoji', 'Balu 🐕', '„🐕“'],
  ])('refuses %s and names it', (_name, value, de) => {
    const problems = [{ name: 'answer-character', values: { character: { de } }, place: 'value' }]
    expect(read(text, value)).toMatchObject({ ok: false, problems })
  })

  it('counts characters, not code units, against its limits', () => {
    expect(problemsOf(text, 'ü'.repeat(200))).toEqual([])
    expect(problemsOf(text, 'ü'.repeat(201))).toEqual(['answer-too-long'])
    expect(problemsOf(text, 'abc', { maxLength: 2 })).toEqual(['answer-too-long'])
    expect(problemsOf(text, 'abc', { minLength: 4 })).toEqual(['answer-too-short'])
  })

  it('gives its input hints to the page', () => {
    const [part] = text.parts({ maxLength: 15, width: 15, inputmode: 'numeric', autocomplete: 'family-name' })
    expect(part).toEqual({ key: 'value', maxLength: 15, width: 15, inputmode: 'numeric', autocomplete: 'family-name' })
  })
})

describe('text of several lines', () => {
  it('keeps its lines, with one kind of line end', () => {
    expect(read(longText, ' Erste\r\nZweite\rDritte ')).toEqual({ ok: true, value: { value: 'Erste\nZweite\nDritte' } })
  })

  it('is limited too', () => {
    expect(problemsOf(longText, 'a'.repeat(2001))).toEqual(['answer-too-long'])
    expect(problemsOf(longText, 'a\u0000b')).toEqual(['answer-character'])
  })
})

it('has no raw form for a value of another kind', () => {
  const raw: RawParts | null = text.write({ value: { $number: '1' } }, {})
  expect(raw).toBeNull()
  expect(longText.write({ value: true }, {})).toBeNull()
})
