import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bytesOf } from './bytes-of.ts'
import type { DocumentStore, ListedFile } from './document-store.ts'
import { folderStore } from './folder-store.ts'

let home: string
let store: DocumentStore

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'laufzettel-documents-'))
  store = folderStore(join(home, 'documents'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const files = () =>
  readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

async function listed(): Promise<readonly ListedFile[]> {
  const all: ListedFile[] = []
  for await (const file of store.list()) all.push(file)
  return all
}

describe('the folder of documents', () => {
  it('keeps a file under the hash of its bytes, for its owner only', async () => {
    const content = randomBytes(200_000)
    const address = createHash('sha256').update(content).digest('hex')
    expect(await store.put([content.subarray(0, 70_000), content.subarray(70_000)])).toEqual({ address, size: 200_000 })
    const path = join(home, 'documents', address.slice(0, 2), address.slice(2))
    expect(files()).toEqual([path])
    expect(readFileSync(path).equals(content)).toBe(true)
    expect(statSync(path).mode & 0o077).toBe(0)
    const kept = await store.open(address)
    expect(kept?.size).toBe(200_000)
    expect((await bytesOf(kept?.content() ?? [])).equals(content)).toBe(true)
    expect((await bytesOf(kept?.content(199_990) ?? [])).equals(content.subarray(199_990))).toBe(true)
  })

  it('keeps the same bytes once, and nothing of a file that broke off', async () => {
    const first = await store.put([Buffer.from('content')])
    expect(await store.put([Buffer.from('con'), Buffer.from('tent')])).toEqual(first)
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('the sender is gone')
    }
    await expect(store.put(broken())).rejects.toThrow('the sender is gone')
    expect(files()).toHaveLength(1)
  })

  it('lists what is there with its age, and deletes', async () => {
    expect(await listed()).toEqual([])
    const put = [await store.put([Buffer.from('one')]), await store.put([Buffer.from('two')])]
    const addresses = put.map(({ address }) => address).sort()
    utimesSync(join(home, 'documents', addresses[0]?.slice(0, 2) ?? '', addresses[0]?.slice(2) ?? ''), 1, 1)
    expect((await listed()).map(({ address, size }) => [address, size])).toEqual(addresses.map((address) => [address, 3]))
    expect((await listed()).map(({ ageMilliseconds }) => ageMilliseconds > 86_400_000)).toEqual([true, false])
    await store.delete(addresses[0] ?? '')
    await store.delete(addresses[0] ?? '')
    expect((await listed()).map(({ address }) => address)).toEqual([addresses[1]])
    expect(await store.open(addresses[0] ?? '')).toBeNull()
  })

  it('removes what was begun long ago and never finished', async () => {
    const unfinished = join(home, 'documents', 'new')
    mkdirSync(unfinished, { recursive: true })
    for (const name of ['old', 'young']) writeFileSync(join(unfinished, name), name)
    utimesSync(join(unfinished, 'old'), 1, 1)
    expect(await store.removeUnfinished(86_400_000)).toBe(1)
    expect(readdirSync(unfinished)).toEqual(['young'])
  })

  it('looks at no path that a changed address spells', async () => {
    writeFileSync(join(home, 'secret'), 'secret')
    for (const address of ['../secret', `..${'/'.repeat(56)}secret`, 'AB'.repeat(32), '']) {
      expect(await store.open(address)).toBeNull()
      await store.delete(address)
    }
    expect(files()).toEqual([join(home, 'secret')])
  })
})
