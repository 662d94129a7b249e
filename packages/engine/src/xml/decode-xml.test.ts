import { describe, expect, it } from 'vitest'
import { decodeXml } from './decode-xml.ts'

function bytes(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
}

function wide(text: string, big = false): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8]
    }),
  )
}

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}" standalone='yes'?>\n<r>ä</r>`

const text = (file: Uint8Array | string) => {
  const decoded = decodeXml(file, 'bpmn')
  return decoded.ok ? decoded.value : decoded.problems[0]?.name
}

describe('decoding an XML file', () => {
  it.each([
    ['ISO-8859-1', bytes(declared('ISO-8859-1'))],
    ['windows-1252', bytes(declared('WINDOWS-1252'))],
    ['UTF-8', new Uint8Array(Buffer.from(declared('UTF-8')))],
    ['UTF-8 with its mark, whatever is declared', new Uint8Array(Buffer.from(`\uFEFF${declared('ISO-8859-1')}`))],
    ['UTF-16 with its mark', wide(`\uFEFF${declared('UTF-16')}`)],
    ['UTF-16, the large byte first', wide(`\uFEFF${declared('UTF-16')}`, true)],
    ['UTF-16 without a mark', wide(declared('UTF-16'))],
    ['text that was decoded before', declared('ISO-8859-1')],
  ])('takes %s', (_, file) => {
    expect(text(file)).toBe('\n<r>ä</r>')
  })

  it('takes UTF-8 where nothing is declared', () => {
    expect(text(new Uint8Array(Buffer.from('<r>ä</r>')))).toBe('<r>ä</r>')
  })

  it.each([
    ['bytes that are not in the declared encoding', bytes(declared('UTF-8'))],
    ['an encoding that nobody knows', bytes(declared('no-such'))],
    ['single bytes that are declared as UTF-16', bytes(declared('UTF-16'))],
    ['half a letter of UTF-16', wide(`\uFEFF${declared('UTF-16')}`).slice(0, -1)],
  ])('refuses %s', (_, file) => {
    expect(text(file)).toBe('bpmn-xml-encoding')
  })

  it('counts bytes before it decodes', () => {
    expect(text(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('bpmn-xml-limit')
  })
})
