import { parentPort } from 'node:worker_threads'
import { type Printable, type RenderOptions, renderPdf } from './render-pdf.ts'

/** What the renderer asks of its worker, one at a time. */
export interface RenderRequest {
  readonly document: Printable
  readonly options: RenderOptions
}
export type RenderReply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string }

// Typst blocks its thread while it sets a letter, so it has one of its own.
parentPort?.on('message', ({ document, options }: RenderRequest) => {
  try {
    // A copy, since the compiler's own memory cannot be handed over.
    const bytes = new Uint8Array(renderPdf(document, options))
    parentPort?.postMessage({ bytes } satisfies RenderReply, [bytes.buffer])
  } catch (cause) {
    parentPort?.postMessage({ failure: cause instanceof Error ? cause.message : String(cause) } satisfies RenderReply)
  }
})
