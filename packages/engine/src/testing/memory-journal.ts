import { type Hash, hashText } from '../canonical/hash.ts'
import { canonicalJson } from '../canonical/json.ts'
import { foldBatch } from '../kernel/apply.ts'
import type { Batch, BatchHeader } from '../kernel/batch.ts'
import { batchOf, CHAIN_START, chainHash, recordedActor } from '../kernel/chain.ts'
import type { ErasedFact, Fact } from '../kernel/fact.ts'
import { type CaseState, emptyState } from '../kernel/state.ts'
import type { DueTimer, Journal, Outcome, PendingEffect, Receipt, Submission } from '../ports/journal.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'

/** What the memory journal holds of a batch; texts are canonical JSON. An erased payload is null. */
export interface MemoryBatch {
  header: string
  payloads: (string | null)[]
  chain: Hash
}

export interface MemoryCase {
  batches: MemoryBatch[]
  number: number
  chain: Hash
  state: string
}

interface MemoryEffect extends PendingEffect {
  next: string
  done: boolean
}

export interface MemoryJournal extends Journal {
  /** What is stored, by tenant and case, for tests that damage it. */
  readonly cases: Map<string, MemoryCase>
  /** Forgets the payloads of one retention class of a case, as destroying its key does. */
  erase(tenant: string, caseId: string, retentionClass: string): Promise<void>
}

const keyOf = (tenant: string, id: string) => JSON.stringify([tenant, id])

/**
 * A journal that keeps everything in memory and encrypts nothing: for tests, the editor's dry run and
 * examples. Same semantics as every journal (journal-suite.ts).
 */
export function memoryJournal(): MemoryJournal {
  const cases = new Map<string, MemoryCase>()
  const receipts = new Map<string, { request: Hash; receipt: Receipt }>()
  const effects = new Map<string, MemoryEffect>()

  function stateOf(tenant: string, caseId: string): CaseState | null {
    const stored = cases.get(keyOf(tenant, caseId))
    return stored ? (JSON.parse(stored.state) as CaseState) : null
  }

  function append(submission: Submission, outcome: Outcome): Receipt {
    const { tenant, caseId, command, actor, now } = submission
    const key = keyOf(tenant, caseId)
    const stored = cases.get(key) ?? { batches: [], number: 0, chain: CHAIN_START, state: '' }
    const payloads = outcome.facts.map((fact) => canonicalJson(fact.body))
    const header: BatchHeader = {
      format: 1,
      tenant,
      caseId,
      number: stored.number + 1,
      after: outcome.state.revision - outcome.facts.length,
      counter: outcome.state.counter,
      at: now,
      actor: recordedActor(actor),
      command: command.type,
      world: outcome.world,
      semantics: outcome.semantics,
      facts: outcome.facts.map(({ type, v, class: retention }, at) => ({
        type,
        v,
        class: retention,
        sealed: hashText(payloads[at] as string),
      })),
    }
    const chain = chainHash(stored.chain, header)
    cases.set(key, {
      batches: [...stored.batches, { header: canonicalJson(header), payloads, chain }],
      number: header.number,
      chain,
      state: canonicalJson(outcome.state),
    })
    for (const effect of outcome.effects) {
      const id = JSON.stringify([tenant, caseId, effect.key])
      if (!effects.has(id)) {
        effects.set(id, { tenant, caseId, effect, attempts: 0, fence: 0, next: now, done: false })
      }
    }
    const { caseNumber, revision } = outcome.state
    const receipt = { caseId, caseNumber, revision, repeated: false }
    receipts.set(keyOf(tenant, submission.idempotencyKey), { request: submission.request, receipt })
    return receipt
  }

  const leases = new Map<string, { until: string; attempts: number }>()
  const leaseOf = ({ tenant, caseId, timer }: DueTimer) => JSON.stringify([tenant, caseId, timer])

  return {
    cases,

    async submit(submission, decide) {
      const { tenant, caseId, command, expectedRevision } = submission
      const earlier = receipts.get(keyOf(tenant, submission.idempotencyKey))
      if (earlier) {
        if (earlier.request !== submission.request) return refuse(problem('idempotency-key-reused'))
        return fine({ ...earlier.receipt, repeated: true })
      }
      const state = stateOf(tenant, caseId)
      if (state === null && command.type !== 'start') return refuse(problem('case-unknown'))
      if (state !== null && command.type === 'start') return refuse(problem('case-exists'))
      const revision = state?.revision ?? 0
      if (expectedRevision !== undefined && expectedRevision !== revision) {
        return refuse(problem('revision-stale', { expected: String(expectedRevision), actual: String(revision) }))
      }
      const decided = decide(state)
      if (!decided.ok) return decided
      return fine(append(submission, decided.value))
    },

    async load(tenant, caseId) {
      return stateOf(tenant, caseId)
    },

    async batches(tenant, caseId) {
      return (cases.get(keyOf(tenant, caseId))?.batches ?? []).map(openBatch)
    },

    async dueTimers(now, limit, { tenant: only, after } = {}) {
      const place = ({ due, tenant, caseId, timer }: DueTimer) => [due, tenant, caseId, timer].join('\0')
      return [...cases.values()]
        .map((stored) => JSON.parse(stored.state) as CaseState)
        .filter(({ tenant }) => only === undefined || tenant === only)
        .flatMap(({ tenant, caseId, timers }) =>
          Object.entries(timers)
            .filter(([, timer]) => timer.status === 'set' && timer.due <= now)
            .map(([timer, { due }]) => ({ tenant, caseId, timer, due })),
        )
        .filter((due) => after === undefined || place(due) > place(after))
        .sort((a, b) => (place(a) < place(b) ? -1 : 1))
        .slice(0, limit)
    },

    async claimTimers(now, limit, leaseSeconds, tenant) {
      const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString()
      const all = await this.dueTimers(now, Number.MAX_SAFE_INTEGER, tenant === undefined ? {} : { tenant })
      return all
        .filter((due) => (leases.get(leaseOf(due))?.until ?? '') <= now)
        .slice(0, limit)
        .map((due) => {
          const attempts = (leases.get(leaseOf(due))?.attempts ?? 0) + 1
          leases.set(leaseOf(due), { until, attempts })
          return { ...due, attempts }
        })
    },

    async postponeTimer(claimed, until) {
      const lease = leases.get(leaseOf(claimed))
      if (lease?.attempts !== claimed.attempts) return false
      lease.until = until
      return true
    },

    async claimEffects(now, limit, leaseSeconds, tenant) {
      const next = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString()
      return [...effects.values()]
        .filter((effect) => !effect.done && effect.next <= now && (tenant === undefined || effect.tenant === tenant))
        .sort((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0))
        .slice(0, limit)
        .map(({ tenant, caseId, effect, attempts, fence }) => {
          const claimed = { tenant, caseId, effect, attempts: attempts + 1, fence: fence + 1 }
          effects.set(JSON.stringify([tenant, caseId, effect.key]), { ...claimed, next, done: false })
          return claimed
        })
    },

    async renewEffect({ tenant, caseId, effect, fence }, now, leaseSeconds) {
      const stored = effects.get(JSON.stringify([tenant, caseId, effect.key]))
      if (!stored || stored.done || stored.fence !== fence) return false
      stored.next = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString()
      return true
    },

    async settleEffect({ tenant, caseId, effect, fence }, result) {
      const stored = effects.get(JSON.stringify([tenant, caseId, effect.key]))
      if (!stored || stored.done || stored.fence !== fence) return false
      if ('done' in result) stored.done = true
      else stored.next = result.retryAt
      return true
    },

    async verify(tenant, caseId) {
      const stored = cases.get(keyOf(tenant, caseId))
      return stored ? verified(caseId, stored) : refuse(problem('case-unknown'))
    },

    async erase(tenant, caseId, retentionClass) {
      const stored = cases.get(keyOf(tenant, caseId))
      if (!stored) return
      for (const batch of stored.batches) {
        const { facts } = JSON.parse(batch.header) as BatchHeader
        batch.payloads = batch.payloads.map((payload, at) => (facts[at]?.class === retentionClass ? null : payload))
      }
      stored.state = canonicalJson(folded(caseId, stored))
    },

    async close() {},
  }
}

function openBatch({ header: text, payloads }: MemoryBatch): Batch {
  const header = JSON.parse(text) as BatchHeader
  return batchOf(
    header,
    header.facts.map(({ type, v, class: retention }, at) => {
      const payload = payloads[at] ?? null
      return payload === null
        ? ({ type, v, class: retention, erased: true } as ErasedFact)
        : ({ type, v, class: retention, body: JSON.parse(payload) } as Fact)
    }),
  )
}

function folded(caseId: string, stored: MemoryCase): CaseState {
  return stored.batches.map(openBatch).reduce(foldBatch, emptyState(caseId))
}

function verified(caseId: string, stored: MemoryCase): Result<true> {
  let chain = CHAIN_START
  for (const [at, batch] of stored.batches.entries()) {
    const header = readHeader(batch.header)
    const intact =
      header?.number === at + 1 &&
      header.facts.every(({ sealed }, index) => {
        const payload = batch.payloads[index]
        return payload === null || (payload !== undefined && hashText(payload) === sealed)
      })
    chain = intact ? chainHash(chain, header) : ''
    if (chain !== batch.chain) return refuse(problem('chain-broken', { place: `${caseId}/${at + 1}` }))
  }
  if (chain !== stored.chain || stored.batches.length !== stored.number) {
    return refuse(problem('chain-broken', { place: `${caseId}/${stored.number}` }))
  }
  if (canonicalJson(folded(caseId, stored)) !== stored.state) {
    return refuse(problem('state-differs', { place: caseId }))
  }
  return fine(true)
}

/** A damaged header may not even be JSON. */
function readHeader(text: string): BatchHeader | null {
  try {
    return JSON.parse(text) as BatchHeader
  } catch {
    return null
  }
}
