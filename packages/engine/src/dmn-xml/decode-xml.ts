import { type Result, fine, problem, refuse } from '../problems/problem.ts'

/** A file of this many bytes is read (trust.md, limits). */
export const MAX_BYTES = 5 * 1024 * 1024

/** The part of the platform's decoder that is used; browsers and servers alike have it. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean })
  decode(bytes: Uint8Array): string
}

const DECLARATION = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/

/**
 * The text of an XML file in the encoding that its byte order mark or its declaration names, UTF-8 without either.
 * Reports `dmn-xml-limit`, `dmn-xml-encoding`.
 */
export function decodeXml(file: Uint8Array | string): Result<string> {
  if (file.length > MAX_BYTES) return refuse(problem('dmn-xml-limit', { part: 'MB', limit: '5' }))
  if (typeof file === 'string') return fine(undeclared(file))
  const encoding = encodingOf(file)
  try {
    return fine(undeclared(new TextDecoder(encoding, { fatal: true }).decode(file)))
  } catch {
    return refuse(problem('dmn-xml-encoding', { encoding }))
  }
}

/** Text has no encoding any more; the parser warns of a declaration that is not UTF-8. */
function undeclared(text: string): string {
  return text.replace(/^\uFEFF?\s*<\?xml\s[^>]*\?>/, '').replace(/^\uFEFF/, '')
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\u00EF\u00BB\u00BF/, '')
  return DECLARATION.exec(head)?.[1]?.toLowerCase() ?? 'utf-8'
}
