import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Content, DocumentStore, KeptFile, ListedFile } from './document-store.ts'

const ADDRESS = /^[0-9a-f]{64}$/
/** So many digits of an address name its folder: 256 folders keep each of them short. */
const FOLDER_DIGITS = 2
/** Files that are being written; a rename within one file system takes them to their place. */
const UNFINISHED = 'new'

/**
 * Documents as files `<folder>/ab/cdef…`. A file is written under another name, synced, renamed, and its folder synced:
 * under its address it is either whole or not there, also after a power cut.
 */
export function folderStore(folder: string): DocumentStore {
  const pathOf = (address: string) => join(folder, address.slice(0, FOLDER_DIGITS), address.slice(FOLDER_DIGITS))

  async function* list(): AsyncGenerator<ListedFile> {
    for (const digits of await namesIn(folder)) {
      if (digits.length !== FOLDER_DIGITS) continue
      for (const rest of await namesIn(join(folder, digits))) {
        const address = `${digits}${rest}`
        const found = ADDRESS.test(address) ? await statOf(pathOf(address)) : null
        if (found !== null) yield { address, ...found }
      }
    }
  }

  return {
    async put(content) {
      await makeFolder(join(folder, UNFINISHED))
      const unfinished = join(folder, UNFINISHED, randomBytes(16).toString('hex'))
      try {
        const written = await writeSynced(unfinished, content)
        const path = pathOf(written.address)
        await makeFolder(dirname(path))
        await rename(unfinished, path)
        await syncFolder(dirname(path))
        return written
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    async open(address): Promise<KeptFile | null> {
      // It names a path, and what stands in a database may have been changed by somebody.
      if (!ADDRESS.test(address)) return null
      const found = await statOf(pathOf(address))
      if (found === null) return null
      return { size: found.size, content: (from = 0) => read(pathOf(address), from) }
    },
    async delete(address) {
      if (ADDRESS.test(address)) await rm(pathOf(address), { force: true })
    },
    list,
    async removeUnfinished(olderThanMilliseconds) {
      let removed = 0
      for (const name of await namesIn(join(folder, UNFINISHED))) {
        const path = join(folder, UNFINISHED, name)
        if (((await statOf(path))?.ageMilliseconds ?? 0) < olderThanMilliseconds) continue
        await rm(path, { force: true })
        removed++
      }
      return removed
    },
  }
}

/** Opened when the first byte is asked for, closed when nobody asks any more. */
async function* read(path: string, from: number): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { start: from }) as AsyncIterable<Buffer>
}

async function writeSynced(path: string, content: Content): Promise<{ address: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of content) {
      hash.update(piece)
      size += piece.length
      await writeAll(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { address: hash.digest('hex'), size }
}

/** A disk may take less than it is given. */
async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten
}

/** A folder is there after a power cut once the one around it is synced. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT') throw error
    await makeFolder(dirname(folder))
    return makeFolder(folder)
  }
  await syncFolder(dirname(folder))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await ifThere(readdir(folder)) ?? []).sort()
}

async function statOf(path: string): Promise<Omit<ListedFile, 'address'> | null> {
  const found = await ifThere(stat(path))
  return found === null ? null : { size: found.size, ageMilliseconds: Date.now() - found.mtimeMs }
}

async function ifThere<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
