import type { DocumentStore } from './document-store.ts'

/**
 * Copies every file that the other store has not; the number of files copied. What goes away meanwhile is left out: its
 * document was erased.
 */
export async function copyDocuments(from: DocumentStore, to: DocumentStore): Promise<number> {
  let copied = 0
  for await (const { address, size } of from.list()) {
    if ((await to.open(address))?.size === size) continue
    const file = await from.open(address)
    if (file === null) continue
    try {
      // Bytes that do not fit their address were changed: they get another one, and under this one they are missed.
      if ((await to.put(file.content())).address === address) copied++
    } catch (error) {
      if ((await from.open(address)) !== null) throw error
    }
  }
  return copied
}
