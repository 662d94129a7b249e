import { type BatchHeader, batchOf, canonicalJson, type CaseState, emptyState, type Fact, foldBatch, PROCESS_CLASS } from '@laufzettel/engine'
import { digest, type Opened } from './opened.ts'

export interface Head {
  readonly tenant: string
  readonly case_id: string
  readonly number: number
  readonly revision: number
  readonly chain: string
}

export interface JudgedBatch {
  readonly header: BatchHeader
  readonly facts: readonly Fact[]
}

/** What the judge made of a case by itself, and what is wrong with how it is stored (P3, P11). */
export interface JudgedCase {
  readonly head: Head
  readonly batches: readonly JudgedBatch[]
  readonly state: CaseState
  readonly violations: readonly string[]
}

const CHAIN_START = '0'.repeat(64)

export async function readCase(folder: Opened, head: Head): Promise<JudgedCase> {
  const { tenant, case_id: caseId } = head
  const violations: string[] = []
  const batches: JudgedBatch[] = []
  let state = emptyState(caseId)
  let chain = CHAIN_START
  const stored = await folder.rows<{ number: number; header: string; chain: string }>(
    'SELECT number, header, chain FROM batches WHERE tenant = ? AND case_id = ? ORDER BY number',
    tenant,
    caseId,
  )
  const payloads = await folder.rows<{ number: number; position: number; sealed: Buffer }>(
    'SELECT number, position, sealed FROM payloads WHERE tenant = ? AND case_id = ? ORDER BY number, position',
    tenant,
    caseId,
  )
  for (const [at, row] of stored.entries()) {
    const header = JSON.parse(row.header) as BatchHeader
    chain = digest(chain + row.header)
    if (row.number !== at + 1 || header.number !== row.number) violations.push(`P11 batch ${at + 1} is missing`)
    if (chain !== row.chain) violations.push(`P11 the chain breaks at batch ${row.number}`)
    const own = payloads.filter(({ number }) => number === row.number)
    const bodies = new Map<string, unknown[]>()
    for (const { position, sealed } of own) {
      const retention = header.facts[position]?.class ?? ''
      if (digest(sealed) !== header.sealed?.[retention]) violations.push(`P11 payload ${row.number}/${position} is not the one that was chained`)
      const place = [tenant, caseId, retention, `${row.number}/${position}`]
      bodies.set(retention, folder.open(tenant, caseId, retention, place, sealed) as unknown[])
    }
    const facts = header.facts.map(({ type, v, class: retention }): Fact => {
      const body = bodies.get(retention)?.shift()
      if (body === undefined) violations.push(`P11 batch ${row.number} has not the facts that it names`)
      return { type, v, class: retention, body } as Fact
    })
    if ([...bodies.values()].some((left) => left.length > 0)) violations.push(`P11 batch ${row.number} has facts that it does not name`)
    state = foldBatch(state, batchOf(header, facts))
    batches.push({ header, facts })
  }
  if (chain !== head.chain || stored.length !== head.number) violations.push('P11 the head is not the end of the chain')
  if (state.revision !== head.revision) violations.push('P3 the revision of the head is not that of the facts')
  const kept = await storedState(folder, tenant, caseId)
  if (kept === null || canonicalJson(kept) !== canonicalJson(state)) violations.push('P3 the state is not the fold of the facts')
  return { head, batches, state, violations }
}

async function storedState(folder: Opened, tenant: string, caseId: string): Promise<CaseState | null> {
  const rows = await folder.rows<{ class: string; sealed: Buffer }>(
    'SELECT class, sealed FROM states WHERE tenant = ? AND case_id = ?',
    tenant,
    caseId,
  )
  const parts = rows.map(({ class: retention, sealed }): [string, unknown] => [
    retention,
    folder.open(tenant, caseId, retention, [tenant, caseId, retention, 'state'], sealed),
  ])
  const structure = parts.find(([retention]) => retention === PROCESS_CLASS)?.[1] as CaseState | undefined
  if (structure === undefined) return null
  const vault = Object.fromEntries(parts.filter(([retention]) => retention !== PROCESS_CLASS))
  return { ...structure, vault: { ...structure.vault, ...(vault as CaseState['vault']) } }
}
