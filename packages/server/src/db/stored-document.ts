import type { FiledDocument, Hash, Result } from '@laufzettel/engine'
import type { Content } from '../document-store/document-store.ts'

export interface StoredDocument {
  readonly document: string
  readonly name: string
  readonly mediaType: string
  /** Length of the plain file. */
  readonly bytes: number
  /** Each piece is proven before it is given out; reading fails where a later one is damaged, or was erased meanwhile. */
  readonly content: Content
}

/** Files of a case, encrypted under the key of (case, retention class). */
export interface Documents {
  /**
   * Keeps the content of a file, a chunk at a time. It is on disk when this answers, and nobody's until a command files it
   * (`Submission.documents`): one that nobody files is swept. Problem: `retention-class-erased`.
   */
  put(file: {
    caseId: string
    document: string
    retentionClass: string
    name: string
    mediaType: string
    content: Content
  }): Promise<Result<FiledDocument>>
  /** What facts record of a document that is filed: hash of the ciphertext, length of the plain file. */
  find(caseId: string, document: string): Promise<{ readonly hash: Hash; readonly bytes: number } | null>
  /** Problems: `document-unknown` (also when erased), `document-damaged`. */
  get(caseId: string, document: string): Promise<Result<StoredDocument>>
  /** Moves content that versions before the store of documents kept in the database to where files are; how many. */
  moveOut(): Promise<number>
}
