/** Bytes in pieces of any size, in order. */
export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that is there. Nothing is held open until `content` is read. */
export interface KeptFile {
  /** In bytes. */
  readonly size: number
  /** Its bytes from a place on. Fails where the file has gone meanwhile. */
  content(from?: number): AsyncIterable<Uint8Array>
}

export interface ListedFile {
  readonly address: string
  readonly size: number
  /** Since it was written, by the store's own clock: the server's can be moved. */
  readonly ageMilliseconds: number
}

/**
 * Where the content of documents is kept: files that never change, each named by its SHA-256 in lower-case hex. What comes
 * in is ciphertext; a store knows neither keys nor cases.
 */
export interface DocumentStore {
  /** Keeps a file for good before it answers. The same bytes again are the same file. */
  put(content: Content): Promise<{ readonly address: string; readonly size: number }>
  /** Null where there is none. What is read is not compared with the address. */
  open(address: string): Promise<KeptFile | null>
  /** Also where there is none. */
  delete(address: string): Promise<void>
  /** Every file, in the order of addresses. */
  list(): AsyncIterable<ListedFile>
  /** Removes what was begun so long ago and never finished; how many. */
  removeUnfinished(olderThanMilliseconds: number): Promise<number>
}
