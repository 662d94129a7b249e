import type { Content } from '../document-store/document-store.ts'

/** A file on its way to whoever asked for it. */
export interface FileContent {
  /** Its length. */
  readonly bytes: number
  readonly content: Content
}

/** One that is made for the moment. */
export function contentOf(bytes: Uint8Array): FileContent {
  return { bytes: bytes.length, content: [bytes] }
}
