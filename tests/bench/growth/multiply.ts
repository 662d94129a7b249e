import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { type BatchHeader, canonicalJson, CHAIN_START, chainHash, PROCESS_CLASS } from '@laufzettel/engine'
import { chunkAt, sealStream, StreamOpener } from '../../../packages/server/src/db/sealed-stream.ts'
import { digest, openBytes, placeOf, sealBytes } from '../../../packages/server/src/db/sealing.ts'
import { bytesOf } from '../../../packages/server/src/document-store/bytes-of.ts'
import type { DocumentStore } from '../../../packages/server/src/document-store/document-store.ts'
import { caseNames, type CaseNames } from './names.ts'
import { type Row, type Stock, type Table, TABLES } from './stock.ts'
import { FAMILY_NAME, type Templates, TIME_OF_DAY } from './templates.ts'

/** Cases that are added in one go. */
const CHUNK = 500
/** So many finished and so many running cases can be opened, spread evenly over all of them. */
const OPENED = 2_000

/** A case of the product with everything that was sealed laid open. */
interface Template {
  readonly rows: ReadonlyMap<Table, readonly Row[]>
  readonly caseId: string
  readonly tenant: string
  readonly caseNumber: string
  /** Texts in the clear: of payloads by `number/position`, of states by class. */
  readonly payloads: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, string>
  readonly files: readonly { readonly row: Row; readonly file: Buffer; readonly name: Buffer }[]
  readonly facts: number
  /** Bytes of facts and state in the clear. */
  readonly plainBytes: number
}

export interface Added {
  readonly cases: number
  readonly facts: number
  /** Bytes of facts and state as plain JSON, for comparison. */
  readonly plainBytes: number
  /** Ids of those that can be opened. */
  readonly finished: readonly string[]
  readonly running: readonly string[]
}

/**
 * Adds cases that are what the product would have written: the rows of its templates under new ids, names, numbers and
 * times, sealed anew under keys of their own, with a chain of their own that `verify` finds intact. Of many cases, that
 * holds for two thousand finished and as many running ones: the others keep the sealed bytes of their template, which
 * weigh the same and which no list, search or claim reads. Files (PDF) can be left out: they weigh what they weigh.
 */
export async function multiply(
  stock: Stock,
  documents: DocumentStore,
  master: Buffer,
  templates: Templates,
  amount: { readonly finished: number; readonly running: number; readonly files: boolean },
  say: (line: string) => void,
): Promise<Added> {
  const wrapping = createSecretKey(master)
  const read = async (ids: readonly string[]) => {
    const all: Template[] = []
    for (const caseId of ids) all.push(await readTemplate(stock, documents, wrapping, caseId))
    return all
  }
  const [finished, running] = [await read(templates.finished), await read(templates.running)]
  const total = amount.finished + amount.running
  // In the order of their ids, as the keys of all tables have them: filling a tree from left to right is fast.
  const ids = Array.from({ length: total }, () => randomBytes(18).toString('base64url')).sort()
  const begun = performance.now()
  const count = { finished: 0, running: 0 }
  const added = { cases: 0, facts: 0, plainBytes: 0, finished: [] as string[], running: [] as string[] }
  const fill = async () => {
    for (let at = 0; at < total; at += CHUNK) {
      const rows = new Map<Table, Row[]>(TABLES.map((table) => [table, []]))
      for (const [index, caseId] of ids.slice(at, at + CHUNK).entries()) {
        const number = at + index
        // Evenly mixed, without chance: so many of each hundred.
        const runs = Math.floor(((number + 1) * amount.running) / total) > Math.floor((number * amount.running) / total)
        const of = runs ? running : finished
        const template = of[number % of.length] as Template
        const names = caseNames(number, caseId)
        added.facts += template.facts
        added.plainBytes += template.plainBytes
        const kind = runs ? ('running' as const) : ('finished' as const)
        count[kind] += 1
        if (count[kind] % Math.max(1, Math.floor(amount[kind] / OPENED)) > 0) {
          weighing(template, names, rows)
          continue
        }
        await multiplied(template, names, wrapping, amount.files ? documents : null, rows)
        added[kind].push(caseId)
      }
      for (const table of TABLES) await stock.add(table, rows.get(table) ?? [])
      added.cases = Math.min(total, at + CHUNK)
      if (added.cases % 10_000 === 0) say(`${stock.name}: ${added.cases} of ${total} cases, ${Math.round(performance.now() - begun)} ms`)
    }
  }
  if (total > 5_000) await stock.withoutIndexes(fill)
  else await fill()
  await stock.raiseNumbers(10_000_000)
  return added
}

async function readTemplate(stock: Stock, documents: DocumentStore, wrapping: KeyObject, caseId: string): Promise<Template> {
  const rows = new Map<Table, readonly Row[]>()
  for (const table of TABLES) rows.set(table, await stock.rowsOf(table, caseId))
  const tenant = String(rows.get('heads')?.[0]?.tenant)
  const keys = new Map(
    rows.get('keys')?.map((row) => {
      const bytes = openBytes(wrapping, placeOf(tenant, caseId, String(row.class)), row.wrapped as Buffer)
      if (bytes === null) throw new Error(`the key of ${caseId} cannot be opened`)
      return [String(row.class), createSecretKey(bytes)] as const
    }),
  )
  const open = (retention: string, place: string, sealed: unknown): string => {
    const plain = openBytes(keys.get(retention) as KeyObject, placeOf(tenant, caseId, retention, place), sealed as Buffer)
    if (plain === null) throw new Error(`${caseId} ${place} cannot be opened`)
    return plain.toString()
  }
  const headers = new Map(rows.get('batches')?.map((row) => [row.number, JSON.parse(String(row.header)) as BatchHeader]))
  const payloads = new Map(
    rows.get('payloads')?.map((row) => {
      const place = `${row.number}/${row.position}`
      const retention = headers.get(row.number ?? null)?.facts[Number(row.position)]?.class ?? ''
      return [place, open(retention, place, row.sealed)] as const
    }),
  )
  const states = new Map(rows.get('states')?.map((row) => [String(row.class), open(String(row.class), 'state', row.sealed)] as const))
  const files: Template['files'][number][] = []
  for (const row of rows.get('documents') ?? []) {
    const key = keys.get(String(row.class)) as KeyObject
    const name = openBytes(key, filePlace(tenant, caseId, row, 'name'), row.name as Buffer)
    const kept = await documents.open(String(row.hash))
    if (kept === null || name === null) throw new Error(`a file of ${caseId} cannot be opened`)
    const opener = new StreamOpener(key, filePlace(tenant, caseId, row, 'file'), await bytesOf(kept.content()))
    files.push({ row, file: await bytesOf(opener.chunks(kept.content(chunkAt(0)))), name })
  }
  const facts = [...headers.values()].reduce((sum, header) => sum + header.facts.length, 0)
  const plainBytes = [...payloads.values(), ...states.values()].reduce((sum, text) => sum + text.length, 0)
  return { rows, caseId, tenant, files, caseNumber: String(rows.get('view_cases')?.[0]?.case_number), payloads, states, facts, plainBytes }
}

const filePlace = (tenant: string, caseId: string, row: Row, kind: 'file' | 'name') =>
  placeOf(tenant, caseId, String(row.class), kind, String(row.document), String(row.media_type))

/** Adds the rows of a case that is listed, found and claimed like any other, and cannot be opened. */
function weighing(template: Template, names: CaseNames, into: Map<Table, Row[]>): void {
  const { rows } = template
  const { caseId } = names
  for (const table of ['batches', 'payloads', 'heads', 'states'] as const) {
    for (const row of rows.get(table) ?? []) into.get(table)?.push({ ...row, case_id: caseId })
  }
  for (const row of rows.get('keys') ?? []) into.get('keys')?.push({ ...row, owner: caseId })
  for (const [at, row] of (rows.get('receipts') ?? []).entries()) {
    into.get('receipts')?.push({ ...row, idempotency_key: digest(`${caseId}/${at}`), case_id: caseId })
  }
  addInTheClear(template, names, renaming(template, names, []), into)
}

/** Adds the rows of one case, sealed anew. */
async function multiplied(
  template: Template,
  names: CaseNames,
  wrapping: KeyObject,
  documents: DocumentStore | null,
  into: Map<Table, Row[]>,
): Promise<void> {
  const { tenant, rows } = template
  const { caseId } = names
  const add = (table: Table, row: Row) => into.get(table)?.push(row)
  const keys = new Map<string, KeyObject>()
  for (const row of rows.get('keys') ?? []) {
    const bytes = randomBytes(32)
    keys.set(String(row.class), createSecretKey(bytes))
    const wrapped = sealBytes(wrapping, placeOf(tenant, caseId, String(row.class)), bytes)
    add('keys', { ...row, owner: caseId, wrapped })
  }
  const hashes: (readonly [string, string])[] = []
  for (const { row, file, name } of documents === null ? [] : template.files) {
    const key = keys.get(String(row.class)) as KeyObject
    const { address: hash } = (await documents?.put(sealStream(key, filePlace(tenant, caseId, row, 'file'), [file]))) ?? { address: '' }
    hashes.push([String(row.hash), hash])
    add('documents', { ...row, case_id: caseId, hash, name: sealBytes(key, filePlace(tenant, caseId, row, 'name'), name) })
  }
  const renamed = renaming(template, names, hashes)
  const seal = (retention: string, place: string, plain: string): Buffer =>
    sealBytes(keys.get(retention) as KeyObject, placeOf(tenant, caseId, retention, place), plain)
  let chain = CHAIN_START
  const batches: Row[] = [...(rows.get('batches') ?? [])].sort((one, other) => Number(one.number) - Number(other.number))
  for (const [at, row] of batches.entries()) {
    const header = JSON.parse(renamed(String(row.header))) as BatchHeader
    const hashes: Record<string, string> = {}
    for (const payload of rows.get('payloads') ?? []) {
      if (payload.number !== row.number) continue
      // The facts of a class are one row, at the position of the first of them.
      const retention = header.facts[Number(payload.position)]?.class ?? ''
      const place = `${payload.number}/${payload.position}`
      const sealed = seal(retention, place, renamed(template.payloads.get(place) ?? ''))
      hashes[retention] = digest(sealed)
      add('payloads', { ...payload, case_id: caseId, sealed })
    }
    const sealed: BatchHeader = { ...header, sealed: hashes }
    chain = chainHash(chain, sealed)
    add('batches', { ...row, case_id: caseId, header: canonicalJson(sealed), chain })
    const receipt = rows.get('receipts')?.[at]
    if (receipt === undefined) continue
    const key = `${caseId}/${row.number}`
    const answer = canonicalJson({ caseId, caseNumber: names.caseNumber, revision: header.after + header.facts.length, repeated: false })
    const place = placeOf(tenant, caseId, PROCESS_CLASS, 'receipt', key)
    const bytes = sealBytes(keys.get(PROCESS_CLASS) as KeyObject, place, answer)
    add('receipts', { ...receipt, idempotency_key: digest(key), case_id: caseId, sealed: bytes })
  }
  for (const row of rows.get('heads') ?? []) add('heads', { ...row, case_id: caseId, chain })
  for (const row of rows.get('states') ?? []) {
    const retention = String(row.class)
    add('states', { ...row, case_id: caseId, sealed: seal(retention, 'state', renamed(template.states.get(retention) ?? '')) })
  }
  addInTheClear(template, names, renamed, into)
}

/** Adds the rows that are not sealed: read models and outbox. */
function addInTheClear({ rows }: Template, names: CaseNames, renamed: (text: string) => string, into: Map<Table, Row[]>): void {
  const access = String(rows.get('view_access')?.[0]?.access_hash)
  for (const table of TABLES) {
    if (table !== 'effects' && !table.startsWith('view_')) continue
    for (const row of rows.get(table) ?? []) {
      const copy = Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, typeof cell === 'string' ? renamed(cell) : cell]))
      if (copy.access_hash === access) copy.access_hash = digest(names.access)
      into.get(table)?.push(copy)
    }
  }
}

/** Puts a case's own id, number, name, reference and times into a text of its template. */
function renaming(template: Template, names: CaseNames, hashes: readonly (readonly [string, string])[]): (text: string) => string {
  const access = /"access":"([^"]+)"/.exec([...template.states.values()].join('')) ?? [undefined, '\0']
  const last = template.caseNumber.split('-').at(-1) ?? ''
  const own = names.caseNumber.split('-').at(-1) ?? ''
  const replaced: readonly (readonly [string, string])[] = [
    [template.caseId, names.caseId],
    [template.caseNumber, names.caseNumber],
    [access[1] ?? '\0', names.access],
    [FAMILY_NAME, names.familyName],
    [FAMILY_NAME.toLowerCase(), names.familyName.toLowerCase()],
    [TIME_OF_DAY, names.timeOfDay],
    ...hashes,
  ]
  return (text) => (text === last ? own : replaced.reduce((all, [from, to]) => (all.includes(from) ? all.replaceAll(from, to) : all), text))
}
