import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { submitCommand } from '../features/cases/submit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from './served.fixture.ts'

const CHUNKS = 40
const CONTENT = Buffer.alloc(CHUNKS * 65_536 + 123, 'Laufzettel')
const SYSTEM = { kind: 'system', id: 'effects' } as const

describe('a document', () => {
  let server: Served
  let caseId = ''
  let hash = ''
  let path = ''
  let headers: Record<string, string> = {}
  beforeAll(async () => {
    server = await served()
    headers = await server.headersOf('caseWorker')
    const { services } = server
    const [row] = await services.stores.cases.list({ limit: 1 })
    caseId = row?.caseId ?? ''
    const described = { caseId, document: 'large', retentionClass: 'process', name: 'groß.pdf', mediaType: 'application/pdf' }
    const put = await services.stores.documents.put({ ...described, content: [CONTENT] })
    if (!put.ok) throw new Error(put.problems[0]?.name)
    hash = put.value.hash
    path = join(server.folder, 'documents', hash.slice(0, 2), hash.slice(2))
    const { document, name, bytes } = put.value
    const command = { type: 'file-document', document, name, hash, bytes } as const
    const told = await submitCommand(services, { caseId, actor: SYSTEM, command, documents: [put.value], idempotencyKey: 'file-large-0123456789' })
    if (!told.ok) throw new Error(told.problems[0]?.name)
  })
  afterAll(() => server.close())

  const addresses = () => [`${server.address}/amt/vorgang/${caseId}/dokument/large`, `${server.address}/api/cases/${caseId}/documents/large`]

  it('comes whole, with its length and with what keeps it from being kept or guessed at', async () => {
    for (const [at, address] of addresses().entries()) {
      const response = await fetch(address, { headers })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-length')).toBe(String(CONTENT.length))
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect(response.headers.get('content-disposition')).toBe(at === 0 ? "inline; filename*=UTF-8''gro%C3%9F.pdf" : 'attachment')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(Buffer.from(await response.arrayBuffer()).equals(CONTENT)).toBe(true)
      const head = await fetch(address, { method: 'HEAD', headers })
      expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(CONTENT.length), ''])
    }
  })

  it('breaks off where it is damaged further on, and is refused where its beginning is', async () => {
    const whole = readFileSync(path)
    expect(createHash('sha256').update(whole).digest('hex')).toBe(hash)
    const flipped = (at: number) => {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(path, changed)
    }
    try {
      for (const address of addresses()) {
        flipped(whole.length - 5)
        const late = await fetch(address, { headers })
        await expect(late.arrayBuffer()).rejects.toThrow()
        flipped(50)
        const early = await fetch(address, { headers })
        expect([early.status >= 500, (await early.text()).includes('LZ-')]).toEqual([true, true])
      }
    } finally {
      writeFileSync(path, whole)
    }
  })

  it('waits for whoever takes it slowly, and is let go when they hang up', async () => {
    const [address = ''] = addresses()
    const received = await new Promise<number>((resolve, reject) => {
      const asked = request(address, { headers }, (response) => {
        let bytes = 0
        response.on('data', (piece: Buffer) => {
          bytes += piece.length
          if (bytes < 65_536) return
          response.destroy()
          resolve(bytes)
        })
      })
      asked.on('error', reject)
      asked.end()
    })
    expect(received).toBeLessThan(CONTENT.length)
    const again = await fetch(address, { headers })
    expect(Buffer.from(await again.arrayBuffer()).equals(CONTENT)).toBe(true)
  })
})
