import { type Result, fine, refuse } from '../problems/problem.ts'
import { type XmlFormat, xmlProblem } from './xml-format.ts'
import { XML_LIMITS } from './xml-limits.ts'

/** The part of the platform's decoder that is used; browsers and servers alike have it. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean })
  decode(bytes: Uint8Array): string
}

const DECLARATION = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/

/**
 * The text of an XML file in the encoding that its byte order mark or its declaration names, UTF-8 without either.
 * The declaration is taken off; its line stays, so that lines are counted as in the file. Reports the faults `limit`
 * and `encoding` of the format.
 */
export function decodeXml(file: Uint8Array | string, format: XmlFormat, limits = XML_LIMITS): Result<string> {
  if (file.length > limits.megabytes * 1024 * 1024) {
    return refuse(xmlProblem(format, 'limit', { part: 'MB', limit: String(limits.megabytes) }))
  }
  if (typeof file === 'string') return fine(undeclared(file))
  const encoding = encodingOf(file)
  // What was read byte by byte is not in two bytes a letter, whatever it says.
  if (encoding === 'utf-16') return refuse(xmlProblem(format, 'encoding', { encoding }))
  try {
    return fine(undeclared(new TextDecoder(encoding, { fatal: true }).decode(file)))
  } catch {
    return refuse(xmlProblem(format, 'encoding', { encoding }))
  }
}

/** Text has no encoding any more; the parser warns of a declaration that is not UTF-8. */
function undeclared(text: string): string {
  const lines = (declaration: string) => declaration.replace(/[^\r\n]/g, '')
  return text.replace(/^\uFEFF?\s*<\?xml\s[^>]*\?>/, lines).replace(/^\uFEFF/, '')
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  if (a === 0xef && b === 0xbb) return 'utf-8'
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return (
    DECLARATION.exec(head)?.[1]
      ?.toLowerCase()
      .replace(/^utf-16[bl]e$/, 'utf-16') ?? 'utf-8'
  )
}
