import type { Effect } from '@laufzettel/engine'
import type { Acknowledged } from '../house.ts'
import { digest, type Opened } from './opened.ts'
import type { JudgedCase } from './read-case.ts'

const PROCESS = 'process'

/** P1: every acknowledged key is stored with the same result. */
export async function judgeAnswers(folder: Opened, tenant: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const found = await inOrder(acknowledged, async ({ key, ...result }) => {
    const [row] = await folder.rows<{ case_id: string; sealed: Buffer }>(
      'SELECT case_id, sealed FROM receipts WHERE tenant = ? AND idempotency_key = ?',
      tenant,
      digest(key),
    )
    if (row === undefined) return [`P1 the acknowledged ${key} is not stored`]
    const place = [tenant, row.case_id, PROCESS, 'receipt', key]
    const stored = folder.open<Acknowledged>(tenant, row.case_id, PROCESS, place, row.sealed)
    const same = stored.caseId === result.caseId && stored.caseNumber === result.caseNumber && stored.revision === result.revision
    return same ? [] : [`P1 ${key} was answered with ${JSON.stringify(result)} and stored with ${JSON.stringify(stored)}`]
  })
  return found.flat()
}

/** One connection answers one question after the other. */
async function inOrder<T, R>(all: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (const one of all) answers.push(await ask(one))
  return answers
}

/** P2: what a key did, it did once: each batch has its key, each case its number. */
export async function judgeOnce(folder: Opened, { head, batches }: JudgedCase): Promise<string[]> {
  const [row] = await folder.rows<{ keys: number }>(
    'SELECT CAST(count(*) AS integer) AS keys FROM receipts WHERE tenant = ? AND case_id = ?',
    head.tenant,
    head.case_id,
  )
  return row?.keys === batches.length ? [] : [`P2 ${batches.length} commands took effect under ${row?.keys ?? 0} keys`]
}

export function judgeNumbers(cases: readonly JudgedCase[]): string[] {
  const seen = new Set<string>()
  return cases.flatMap(({ head, state }) => {
    const number = `${head.tenant} ${state.caseNumber}`
    if (seen.has(number)) return [`P2 two cases have the number ${number}`]
    seen.add(number)
    return []
  })
}

/** P4: ended exactly if nothing is left to do; the lists that people and workers read say what the state says. */
export async function judgeTokens(folder: Opened, { head, state }: JudgedCase): Promise<string[]> {
  const open = Object.entries(state.workItems).filter(([, { status }]) => status === 'open')
  const set = Object.entries(state.timers).filter(([, { status }]) => status === 'set')
  const left = Object.keys(state.tokens).length + open.length + set.length
  const violations = (state.status === 'ended') === (left === 0) ? [] : [`P4 ${state.status} with ${left} things left`]
  const names = async (sql: string) => (await folder.rows<{ name: string }>(sql, head.tenant, head.case_id)).map(({ name }) => name)
  const items = await names('SELECT item AS name FROM view_work_items WHERE tenant = ? AND case_id = ? ORDER BY item')
  const timers = await names('SELECT timer AS name FROM view_timers WHERE tenant = ? AND case_id = ? ORDER BY timer')
  const [status] = await names('SELECT status AS name FROM view_cases WHERE tenant = ? AND case_id = ?')
  if (items.join() !== open.map(([item]) => item).sort().join()) violations.push('P4 the inbox does not show the open work items')
  if (timers.join() !== set.map(([timer]) => timer).sort().join()) violations.push('P4 the list of timers is not the state’s')
  if (status !== state.status) violations.push(`P4 the list of cases says ${String(status)}, the state ${state.status}`)
  return violations
}

/** P5: no timer fires twice or early; of those that are due none is left once all is quiet. */
export function judgeTimers({ batches, state }: JudgedCase, quietAt: string | null): string[] {
  const due = new Map<string, string>()
  const fired = new Set<string>()
  const violations: string[] = []
  for (const { header, facts } of batches) {
    for (const fact of facts) {
      if (fact.type === 'timer.set') due.set(fact.body.timer, fact.body.due)
      if (fact.type !== 'timer.fired') continue
      const { timer } = fact.body
      if (fired.has(timer)) violations.push(`P5 timer ${timer} fired twice`)
      fired.add(timer)
      if (header.at < (due.get(timer) ?? '9')) violations.push(`P5 timer ${timer} fired at ${header.at}, due ${String(due.get(timer))}`)
    }
  }
  for (const [timer, { status, due: day }] of Object.entries(state.timers)) {
    if (quietAt !== null && status === 'set' && day <= quietAt) violations.push(`P5 timer ${timer} was due ${day} and is lost`)
  }
  return violations
}

interface EffectRow {
  readonly effect: string
  readonly done: number
}

/** P6: what the facts ask for stands in the outbox; what is done there has reached its receiver, once. */
export async function judgeEffects(folder: Opened, files: ReadonlySet<string>, judged: JudgedCase, quiet: boolean): Promise<string[]> {
  const { head, batches, state } = judged
  const { tenant, case_id: caseId } = head
  const rows = await folder.rows<EffectRow>('SELECT effect, done FROM effects WHERE tenant = ? AND case_id = ?', tenant, caseId)
  const outbox = rows.map(({ effect, done }) => ({ effect: JSON.parse(effect) as Effect, done: done === 1 }))
  const violations: string[] = []
  const has = (type: Effect['type'], letter?: string) =>
    outbox.some(({ effect }) => effect.type === type && (letter === undefined || ('letter' in effect && effect.letter === letter)))
  const count = new Map<string, number>()
  for (const fact of batches.flatMap(({ facts }) => facts)) {
    const asked = EFFECT_OF[fact.type]
    const letter = fact.type.startsWith('letter.') ? (fact.body as { letter: string }).letter : undefined
    if (asked !== undefined && !has(asked, letter)) violations.push(`P6 ${fact.type} without ${asked} in the outbox`)
    if (fact.type === 'letter.rendered') count.set(fact.body.letter, (count.get(fact.body.letter) ?? 0) + 1)
  }
  for (const [letter, times] of count) if (times > 1) violations.push(`P6 letter ${letter} was set ${times} times`)
  const failed = Object.values(state.incidents).some(({ problem }) => problem === 'effect-failed')
  for (const { effect, done } of outbox) {
    if (!done && quiet) violations.push(`P6 ${effect.key} was never done`)
    if (!done || failed) continue
    if (effect.type === 'print-letter' && !files.has(`${state.caseNumber}-${effect.letter}.pdf`)) {
      violations.push(`P6 ${effect.key} is done and its letter is not at the post`)
    }
    if (effect.type !== 'render-letter' && effect.type !== 'render-receipt') continue
    const document = effect.key.replaceAll('/', '-')
    const stored = await folder.rows('SELECT 1 FROM documents WHERE tenant = ? AND case_id = ? AND document = ?', tenant, caseId, document)
    if (stored.length !== 1) violations.push(`P6 ${effect.key} is done and its document is not stored`)
    if (effect.type === 'render-letter' && count.get(effect.letter) !== 1) violations.push(`P6 ${effect.key} is done and the case was not told`)
  }
  return violations
}

interface DocumentRow {
  readonly document: string
  readonly class: string
  readonly media_type: string
  readonly bytes: string | number
  readonly hash: string
}

/** P11: each document that facts name has a row, and each row a file that opens to so many bytes. */
export async function judgeDocuments(folder: Opened, { head, state }: JudgedCase): Promise<string[]> {
  const { tenant, case_id: caseId } = head
  const rendered = Object.values(state.letters).flatMap(({ rendered: letter }) => (letter === null ? [] : [[letter.document, letter.hash] as const]))
  const named = new Map([...rendered, ...Object.entries(state.documents).map(([document, { hash }]) => [document, hash] as const)])
  const rows = await folder.rows<DocumentRow>(
    'SELECT document, class, media_type, bytes, hash FROM documents WHERE tenant = ? AND case_id = ?',
    tenant,
    caseId,
  )
  const violations: string[] = []
  for (const { document, class: retention, media_type: mediaType, bytes, hash } of rows) {
    const place = [tenant, caseId, retention, 'file', document, mediaType]
    const content = folder.file(tenant, caseId, retention, place, hash)
    if (content?.length !== Number(bytes)) violations.push(`P11 document ${document} has ${content === null ? 'no file' : 'another length'}`)
    if (named.get(document) !== hash) violations.push(`P2 document ${document} is filed and no fact names it`)
    named.delete(document)
  }
  return [...violations, ...[...named.keys()].map((document) => `P11 document ${document} is named and not filed`)]
}

/** Which effect a fact brings with it. */
const EFFECT_OF: Readonly<Record<string, Effect['type']>> = {
  'case.started': 'render-receipt',
  'letter.issued': 'render-letter',
  'letter.rendered': 'print-letter',
}

/** Every letter at the post belongs to an entry of some outbox. */
export async function judgeReceiver(folder: Opened, files: readonly string[], cases: readonly JudgedCase[]): Promise<string[]> {
  const numbers = new Map(cases.map(({ head, state }) => [`${head.tenant} ${head.case_id}`, state.caseNumber]))
  const rows = await folder.rows<EffectRow & { tenant: string; case_id: string }>('SELECT tenant, case_id, effect, done FROM effects')
  const wanted = new Set(
    rows.flatMap(({ tenant, case_id, effect }) => {
      const read = JSON.parse(effect) as Effect
      return read.type === 'print-letter' ? [`${numbers.get(`${tenant} ${case_id}`) ?? ''}-${read.letter}.pdf`] : []
    }),
  )
  return files.filter((file) => !wanted.has(file)).map((file) => `P6 ${file} is at the post and nobody sent it`)
}
