import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LetterDocument, ReceiptDocument } from '@laufzettel/engine'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { letterFonts } from './fonts.ts'
import { printable } from './printable.ts'
import { RenderError } from './render-error.ts'

/** What can be set: letters and receipts. */
export type Printable = LetterDocument | ReceiptDocument

export interface RenderOptions {
  /** Creation time written into the file, whole seconds since 1970: the time of the fact, never the clock. */
  readonly timestamp: number
}

const TEMPLATES = {
  notice: 'letter.typ',
  reminder: 'letter.typ',
  receipt: 'letter.typ',
  application: 'receipt.typ',
} as const satisfies Record<Printable['kind'], string>

/** A folder that does not exist: the compiler sees the sources below and nothing of the disk. */
const WORKSPACE = resolve('/laufzettel-letters')
const SOURCES = ['frame.typ', 'letter.typ', 'receipt.typ'] as const
/** How many renderings an unused memoised result survives. */
const CACHE_AGE = 10

let started: NodeCompiler | undefined

function startCompiler(): NodeCompiler {
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: letterFonts() }] })
  for (const file of SOURCES) {
    compiler.addSource(join(WORKSPACE, file), readFileSync(new URL(file, import.meta.url), 'utf8'))
  }
  return compiler
}

/**
 * Sets a document as tagged PDF/UA-1 (ISO 14289-1) with embedded fonts, in about 10 ms. Equal documents and
 * timestamps give equal bytes. Texts of the document are data: nothing in them is read as markup.
 * Throws a RenderError with what the compiler said. Blocks its thread; see renderer.ts for one beside.
 */
export function renderPdf(document: Printable, options: RenderOptions): Uint8Array {
  started ??= startCompiler()
  const compiled = started.compile({
    mainFilePath: join(WORKSPACE, TEMPLATES[document.kind]),
    inputs: { data: JSON.stringify(printable(document)) },
  })
  try {
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    return started.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: options.timestamp })
  } catch (cause) {
    throw new RenderError(cause instanceof Error ? cause.message : String(cause))
  } finally {
    started.evictCache(CACHE_AGE)
  }
}
