import { join } from 'node:path'
import type { DocumentStore } from '../document-store/document-store.ts'
import { folderStore } from '../document-store/folder-store.ts'

/** Where a data folder keeps the content of documents, also where everything else is in PostgreSQL. */
export const DOCUMENTS = 'documents'

export function documentsOf({ folder, documents }: { readonly folder: string; readonly documents?: DocumentStore }): DocumentStore {
  return documents ?? folderStore(join(folder, DOCUMENTS))
}
