import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LetterDocument } from '@laufzettel/engine'
import { afterAll, describe, expect, test } from 'vitest'
import { renderPdf } from './render-pdf.ts'
import { sampleLetter, sampleReceipt } from './sample-documents.fixture.ts'

const options = { timestamp: 1_774_943_999 }
const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const paragraph = (text: string): LetterDocument => ({
  ...sampleLetter,
  body: [{ kind: 'paragraph', runs: [{ text }] }],
})

describe.each([
  ['letter', sampleLetter],
  ['receipt', sampleReceipt],
])('a %s as PDF', (_, document) => {
  const pdf = source(renderPdf(document, options))

  test('is PDF/UA-1: it says so, is tagged, German, titled, with alternative text', () => {
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Lang (de)')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(Buffer.from(pdf, 'latin1').toString('utf8')).toContain(document.title)
    expect(pdf).toContain('(Wappen der Stadt Musterstadt)')
  })

  test('has headings, and tables whose columns are named', () => {
    expect(pdf).toMatch(/\/S \/H1\b/)
    expect(pdf).toMatch(/\/S \/H2\b/)
    expect(pdf).toMatch(/\/S \/TH\b/)
    expect(pdf).toMatch(/\/Scope \/Column/)
  })

  test('embeds every font it uses, and only ours', () => {
    const names = new Set([...pdf.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((match) => match[1]))
    expect([...names].every((name) => /^(FiraSans|NotoSans)-/.test(name ?? ''))).toBe(true)
    expect(names.size).toBeGreaterThan(0)
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(names.size)
  })

  test('is the same bytes for the same document and time, and carries that time', () => {
    expect(source(renderPdf(document, options))).toBe(pdf)
    expect(pdf).toContain('D:20260331075959Z')
    expect(source(renderPdf(document, { timestamp: options.timestamp + 1 }))).not.toBe(pdf)
  })
})

describe('texts from the case', () => {
  test('are never read as markup or code', () => {
    for (const text of ['#panic("run")', '#read("/etc/passwd")', '$ #panic() $', '*offen', '= Titel', '"]; #panic()', '@nirgends']) {
      expect(() => renderPdf(paragraph(text), options), text).not.toThrow()
    }
  })

  test('may hold every letter of the register, and what no font has does not stop the letter', () => {
    const names = ['Ǵéorǧ M̧aḑļ́', 'C̨̆ H̱̤ X̂ Ṱ̈', 'Ελλάδα Кирилл', '你好 😀 عربى', 'a\u0000b\u200dc\u202ed', '\ud800', 'W'.repeat(500), '']
    for (const name of names) {
      const letter = { ...paragraph(name), recipient: [name], subject: `Für ${name}`, title: `Für ${name}` }
      expect(source(renderPdf(letter, options)), JSON.stringify(name)).toContain('/StructTreeRoot')
    }
  })

  test('may be absent: empty lists are set as nothing', () => {
    const empty: LetterDocument = {
      ...sampleLetter,
      recipient: [],
      info: [[{ label: '', value: '' }]],
      body: [
        { kind: 'paragraph', runs: [] },
        { kind: 'heading', runs: [] },
        { kind: 'decision', rows: [{ label: [], value: [] }] },
        { kind: 'calculation', rows: [] },
        { kind: 'payment', rows: [] },
        { kind: 'remedy', title: 'Ihre Rechte', runs: [] },
      ],
      footer: [[], [], []],
    }
    expect(source(renderPdf(empty, options))).toContain('/StructTreeRoot')
    const receipt = { ...sampleReceipt, next: { title: 'Weiter', steps: [] }, sections: [], footer: [] }
    expect(source(renderPdf(receipt, options))).not.toContain('(Weiter)')
  })

  test('may be long: the letter goes on on further pages', () => {
    const letter: LetterDocument = {
      ...sampleLetter,
      body: Array.from({ length: 60 }, () => ({ kind: 'paragraph', runs: [{ text: 'Ein längerer Satz. '.repeat(20) }] })),
    }
    expect(source(renderPdf(letter, options)).match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3)
  })
})

test('a letter of the TEST stage and a copy differ from the original', () => {
  const marked = (test: boolean, copy: boolean) =>
    source(renderPdf({ ...sampleLetter, marks: { test, copy } }, options))
  const all = [marked(false, false), marked(true, false), marked(false, true), marked(true, true)]
  expect(new Set(all).size).toBe(4)
})

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

describe.skipIf(!hasPoppler)('what a reader hears (skipped where pdftotext is absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-letter-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (document: LetterDocument) => {
    const file = join(folder, 'letter.pdf')
    writeFileSync(file, renderPdf(document, options))
    return spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout
  }

  test('comes in the order of the letter: sender, address, information, subject, body, remedy', () => {
    const text = read(sampleLetter)
    const order = [
      'Stadt Musterstadt',
      'Małgorzata Brandt',
      'HST-2026-00417',
      'Bescheid über',
      '85,00 €',
      'So haben wir gerechnet',
      'Ihre Rechte',
      'Muster: Stadt und Satzung sind erfunden.',
    ]
    expect(order.map((words) => text.indexOf(words))).toEqual(order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b))
    for (const words of order) expect(text).toContain(words)
  })

  test('keeps marks and hostile words as words', () => {
    const text = read({ ...paragraph('#strong[fett] *x*'), marks: { test: true, copy: true } })
    expect(text).toContain('TEST · Dieser Brief ist nicht gültig')
    expect(text).toContain('Kopie')
    expect(text).toContain('#strong[fett] *x*')
  })
})
