import type { Content } from './document-store.ts'

/** All of it at once, for what is known to be small. */
export async function bytesOf(content: Content): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
