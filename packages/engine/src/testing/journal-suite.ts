import { hashText } from '../canonical/hash.ts'
import { canonicalJson } from '../canonical/json.ts'
import { foldBatch } from '../kernel/apply.ts'
import type { Effect } from '../kernel/effect.ts'
import type { Fact } from '../kernel/fact.ts'
import { type CaseState, emptyState } from '../kernel/state.ts'
import type { Journal } from '../ports/journal.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import { AT, TENANT, answer, fact, later, note, started, starting, submission } from './journal-commands.ts'

/** What of a stored case a test changes by one byte, or takes away (`tail`: the last batch). */
export type Damage = 'header' | 'payload' | 'state' | 'tail'

/** A fresh, empty journal, with what a test may do to it behind its back. */
export interface JournalUnderTest {
  readonly journal: Journal
  /** Closes the journal and opens what it left behind; absent if nothing outlives it. */
  reopen?(): Promise<Journal>
  erase(tenant: string, caseId: string, retentionClass: string): Promise<void>
  damage(tenant: string, caseId: string, damage: Damage): Promise<void>
}

/** The few words of vitest that the suite needs. */
export interface TestWords {
  describe(name: string, body: () => void): void
  it(name: string, body: () => Promise<void>): void
  expect(actual: unknown): { toEqual(expected: unknown): void }
}

const names = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ name }) => name))

/** Every journal passes these tests; `open` gives a new one for each. */
export function journalSuite(name: string, open: () => Promise<JournalUnderTest>, words: TestWords): void {
  const { describe, it, expect } = words
  const start = (journal: Journal, caseId = 'case-1', effects: readonly Effect[] = []) =>
    journal.submit(starting(`start/${caseId}`, { caseId }), answer(caseId, [started()], effects))

  describe(`journal: ${name}`, () => {
    it('keeps the facts of a command, their state and a receipt', async () => {
      const { journal } = await open()
      const receipt = await start(journal)
      expect(receipt).toEqual(fine({ caseId: 'case-1', caseNumber: 'HST-2026-00001', revision: 1, repeated: false }))
      await journal.submit(submission('k1'), answer('case-1', [note('n1'), note('n2')]))
      const state = await journal.load(TENANT, 'case-1')
      expect([state?.revision, Object.keys(state?.vault.application?.notes ?? {})]).toEqual([3, ['n1', 'n2']])
      const batches = await journal.batches(TENANT, 'case-1')
      expect(batches.map(({ number, after, facts }) => [number, after, facts.length])).toEqual([
        [1, 0, 1],
        [2, 1, 2],
      ])
      expect(batches[1]?.facts).toEqual([note('n1'), note('n2')])
      expect(canonicalJson(batches.reduce(foldBatch, emptyState('case-1')))).toEqual(canonicalJson(state))
      expect(await journal.verify(TENANT, 'case-1')).toEqual(fine(true))
      await journal.close()
    })

    it('answers a repeated key with the stored receipt and does nothing again', async () => {
      const { journal } = await open()
      await start(journal)
      const first = await journal.submit(submission('k1'), answer('case-1', [note('n1')]))
      let asked = false
      const again = await journal.submit(submission('k1', { expectedRevision: 1 }), () => {
        asked = true
        return refuse(problem('case-unknown'))
      })
      expect(again).toEqual(first.ok ? fine({ ...first.value, repeated: true }) : first)
      expect([asked, (await journal.batches(TENANT, 'case-1')).length]).toEqual([false, 2])
      await journal.close()
    })

    it('refuses another request under a used key', async () => {
      const { journal } = await open()
      await start(journal)
      await journal.submit(submission('k1'), answer('case-1', [note('n1')]))
      const other = submission('k1', { request: hashText('something else') })
      expect(names(await journal.submit(other, answer('case-1', [note('n2')])))).toEqual(['idempotency-key-reused'])
      expect((await journal.load(TENANT, 'case-1'))?.revision).toEqual(2)
      await journal.close()
    })

    it('delivers a command once, however often it arrives in one turn', async () => {
      const { journal } = await open()
      await start(journal)
      const copies = Array.from({ length: 5 }, () => journal.submit(submission('k1'), answer('case-1', [note('n1')])))
      const results = await Promise.all(copies)
      expect(results.map((result) => result.ok && result.value.repeated)).toEqual([false, true, true, true, true])
      expect((await journal.load(TENANT, 'case-1'))?.revision).toEqual(2)
      await journal.close()
    })

    it('keeps the keys of tenants apart', async () => {
      const { journal } = await open()
      await start(journal)
      const elsewhere = starting('start/case-1', { tenant: 'nebenstadt', request: hashText('theirs') })
      expect((await journal.submit(elsewhere, answer('case-1', [started()]))).ok).toEqual(true)
      expect(await journal.load('drittstadt', 'case-1')).toEqual(null)
      expect(await journal.batches('drittstadt', 'case-1')).toEqual([])
      await journal.close()
    })

    it('refuses a stale revision', async () => {
      const { journal } = await open()
      await start(journal)
      const at = (key: string) => submission(key, { expectedRevision: 1 })
      const both = await Promise.all([
        journal.submit(at('k1'), answer('case-1', [note('n1')])),
        journal.submit(at('k2'), answer('case-1', [note('n2')])),
      ])
      expect(both.map(names)).toEqual([[], ['revision-stale']])
      await journal.close()
    })

    it('knows whether a case exists', async () => {
      const { journal } = await open()
      expect(names(await journal.submit(submission('k1'), answer('case-1', [note('n1')])))).toEqual(['case-unknown'])
      expect(names(await journal.verify(TENANT, 'case-1'))).toEqual(['case-unknown'])
      await start(journal)
      expect(names(await journal.submit(starting('k2'), answer('case-1', [started()])))).toEqual(['case-exists'])
      await journal.close()
    })

    it('shows the second command of a turn what the first one did', async () => {
      const { journal } = await open()
      const revisions: (number | undefined)[] = []
      const seeing = (facts: readonly Fact[]) => (state: CaseState | null) => {
        revisions.push(state?.revision)
        return answer('case-1', facts)(state)
      }
      await Promise.all([
        journal.submit(starting('k0'), seeing([started()])),
        journal.submit(submission('k1'), seeing([note('n1')])),
        journal.submit(submission('k2'), seeing([note('n2')])),
      ])
      expect(revisions).toEqual([undefined, 1, 2])
      expect(await journal.verify(TENANT, 'case-1')).toEqual(fine(true))
      await journal.close()
    })

    it('leaves nothing behind of a command that is refused or fails', async () => {
      const { journal } = await open()
      await start(journal)
      const refused = await journal.submit(submission('k1'), () => refuse(problem('case-unknown', {}, 'here')))
      expect(names(refused)).toEqual(['case-unknown'])
      const failing = journal.submit(submission('k2'), () => {
        throw new RangeError('planned')
      })
      const beside = journal.submit(submission('k3'), answer('case-1', [note('n1')]))
      expect(
        await failing.then(
          () => 'no failure',
          (error: Error) => error.message,
        ),
      ).toEqual('planned')
      expect((await beside).ok).toEqual(true)
      // Both keys are free: nothing was stored under them.
      for (const key of ['k1', 'k2']) {
        const result = await journal.submit(submission(key), answer('case-1', [note(key)]))
        expect(result.ok && result.value.repeated).toEqual(false)
      }
      expect((await journal.load(TENANT, 'case-1'))?.revision).toEqual(4)
      await journal.close()
    })

    it('gives due timers, oldest first and none early', async () => {
      const { journal } = await open()
      const timer = (id: string, seconds: number) =>
        fact('timer.set', { timer: id, token: 't1', step: 's_wait', due: later(seconds) })
      await journal.submit(starting('k0'), answer('case-1', [started(), timer('x2', 20), timer('x1', 10)]))
      const second = starting('k1', { caseId: 'case-2' })
      await journal.submit(second, answer('case-2', [started(), timer('x1', 15), timer('x9', 30)]))
      const due = async (seconds: number, limit = 10) =>
        (await journal.dueTimers(later(seconds), limit)).map(({ caseId, timer }) => `${caseId}/${timer}`)
      expect(await due(9)).toEqual([])
      expect(await due(10)).toEqual(['case-1/x1'])
      expect(await due(25)).toEqual(['case-1/x1', 'case-2/x1', 'case-1/x2'])
      expect(await due(25, 2)).toEqual(['case-1/x1', 'case-2/x1'])
      const [, after] = await journal.dueTimers(later(25), 2)
      const rest = await journal.dueTimers(later(25), 2, after === undefined ? {} : { after })
      expect(rest.map(({ caseId, timer }) => `${caseId}/${timer}`)).toEqual(['case-1/x2'])
      expect(await journal.dueTimers(later(25), 10, { tenant: 'nebenstadt' })).toEqual([])
      expect((await journal.dueTimers(later(25), 10, { tenant: TENANT })).length).toEqual(3)
      const end = [fact('timer.fired', { timer: 'x1' }), fact('timer.cancelled', { timer: 'x2' })]
      await journal.submit(submission('k2'), answer('case-1', end))
      expect(await due(25)).toEqual(['case-2/x1'])
      await journal.close()
    })

    it('lends an effect to one worker at a time and refuses a late report', async () => {
      const { journal } = await open()
      const effect = { type: 'render-letter', key: 'render/l1', letter: 'l1' } as const
      await start(journal, 'case-1', [effect])
      expect(await journal.claimEffects(AT, 10, 60, 'nebenstadt')).toEqual([])
      const [first] = await journal.claimEffects(AT, 10, 60, TENANT)
      expect([first?.effect, first?.attempts, first?.fence]).toEqual([effect, 1, 1])
      expect(await journal.claimEffects(later(59), 10, 60)).toEqual([])
      const [second] = await journal.claimEffects(later(60), 10, 60)
      expect([second?.attempts, second?.fence]).toEqual([2, 2])
      expect(first && (await journal.settleEffect(first, { done: true }))).toEqual(false)
      expect(second && (await journal.settleEffect(second, { retryAt: later(300) }))).toEqual(true)
      expect(await journal.claimEffects(later(299), 10, 60)).toEqual([])
      const [third] = await journal.claimEffects(later(300), 10, 60)
      expect(third && (await journal.settleEffect(third, { done: true }))).toEqual(true)
      expect(third && (await journal.settleEffect(third, { done: true }))).toEqual(false)
      expect(await journal.claimEffects(later(9999), 10, 60)).toEqual([])
      await journal.close()
    })

    it('keeps an effect for the worker whose heart beats', async () => {
      const { journal } = await open()
      const effect = { type: 'render-letter', key: 'render/l1', letter: 'l1' } as const
      await start(journal, 'case-1', [effect])
      const [first] = await journal.claimEffects(AT, 10, 60)
      expect(first && (await journal.renewEffect(first, later(50), 60))).toEqual(true)
      expect(await journal.claimEffects(later(109), 10, 60)).toEqual([])
      expect((await journal.claimEffects(later(110), 10, 60)).length).toEqual(1)
      expect(first && (await journal.renewEffect(first, later(111), 60))).toEqual(false)
      await journal.close()
    })

    it('lends a timer to one worker at a time, until it has fired or is tried again', async () => {
      const { journal } = await open()
      const timer = (id: string, seconds: number) =>
        fact('timer.set', { timer: id, token: 't1', step: 's_wait', due: later(seconds) })
      await journal.submit(starting('k0'), answer('case-1', [started(), timer('x2', 20), timer('x1', 10)]))
      expect(await journal.claimTimers(later(9), 10, 60)).toEqual([])
      expect(await journal.claimTimers(later(20), 10, 60, 'nebenstadt')).toEqual([])
      const claimed = await journal.claimTimers(later(20), 10, 60, TENANT)
      expect(claimed.map((each) => [each.timer, each.attempts])).toEqual([['x1', 1], ['x2', 1]])
      expect(await journal.claimTimers(later(79), 10, 60)).toEqual([])
      const [, second] = claimed
      expect(second && (await journal.postponeTimer(second, later(300)))).toEqual(true)
      await journal.submit(submission('k1'), answer('case-1', [note('n1')]))
      const again = await journal.claimTimers(later(80), 10, 60)
      expect(again.map((each) => [each.timer, each.attempts])).toEqual([['x1', 2]])
      const [first] = claimed
      expect(first && (await journal.postponeTimer(first, later(900)))).toEqual(false)
      await journal.submit(submission('k2'), answer('case-1', [fact('timer.fired', { timer: 'x1' })]))
      expect((await journal.claimTimers(later(300), 10, 60)).map((each) => each.timer)).toEqual(['x2'])
      await journal.close()
    })

    for (const damage of ['header', 'payload', 'state', 'tail'] as const) {
      it(`finds damage of one byte: ${damage}`, async () => {
        const { journal, damage: harm } = await open()
        await start(journal)
        await start(journal, 'case-2')
        await journal.submit(submission('k1'), answer('case-1', [note('n1')]))
        await journal.submit(submission('k2'), answer('case-1', [note('n2')]))
        await harm(TENANT, 'case-1', damage)
        const found = names(await journal.verify(TENANT, 'case-1'))
        expect(found).toEqual([damage === 'state' ? 'state-differs' : 'chain-broken'])
        expect(await journal.verify(TENANT, 'case-2')).toEqual(fine(true))
        await journal.close()
      })
    }

    it('folds and verifies a case of which a retention class is erased', async () => {
      const { journal, erase } = await open()
      await start(journal)
      await journal.submit(
        submission('k1'),
        answer('case-1', [note('n1'), fact('outcome.recorded', { step: 's_check', outcome: 'confirm' })]),
      )
      await erase(TENANT, 'case-1', 'application')
      const state = await journal.load(TENANT, 'case-1')
      expect([state?.revision, state?.outcomes, state?.vault]).toEqual([3, { s_check: 'confirm' }, {}])
      const facts = (await journal.batches(TENANT, 'case-1'))[1]?.facts
      expect(facts?.[0]).toEqual({ type: 'note.written', v: 1, class: 'application', erased: true })
      expect(await journal.verify(TENANT, 'case-1')).toEqual(fine(true))
      const more = await journal.submit(
        submission('k2'),
        answer('case-1', [fact('outcome.recorded', { step: 's_check', outcome: 'ask' })]),
      )
      expect(more.ok).toEqual(true)
      expect(await journal.verify(TENANT, 'case-1')).toEqual(fine(true))
      await journal.close()
    })

    it('numbers the batches of each case without gaps, however commands are mixed', async () => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const { journal } = await open()
        const random = sequence(seed)
        const cases = ['a', 'b', 'c']
        await Promise.all(cases.map((caseId) => start(journal, caseId)))
        const waiting: Promise<Result<unknown>>[] = []
        let kept = 0
        for (let at = 0; at < 60; at += 1) {
          const caseId = cases[random(3)] as string
          const key = `k${random(40)}`
          const bad = random(5) === 0
          const change = {
            caseId,
            request: hashText(caseId),
            ...(random(6) === 0 ? { expectedRevision: random(9) } : {}),
          }
          waiting.push(
            journal.submit(submission(key, change), (state) => {
              if (bad) return refuse(problem('case-unknown'))
              kept += 1
              return answer(caseId, [note(`n${at}`)])(state)
            }),
          )
          if (random(4) === 0) await Promise.all(waiting.splice(0))
        }
        await Promise.all(waiting)
        const histories = await Promise.all(cases.map((caseId) => journal.batches(TENANT, caseId)))
        for (const [at, batches] of histories.entries()) {
          expect(batches.map(({ number }) => number)).toEqual(batches.map((_, index) => index + 1))
          expect(batches.map(({ after }) => after)).toEqual(batches.map((_, index) => index))
          expect(await journal.verify(TENANT, cases[at] as string)).toEqual(fine(true))
        }
        expect(histories.reduce((sum, batches) => sum + batches.length - 1, 0)).toEqual(kept)
        await journal.close()
      }
    })

    it('loses nothing when it is opened again', async () => {
      const { journal, reopen } = await open()
      const effect = { type: 'render-receipt', key: 'receipt' } as const
      await start(journal, 'case-1', [effect])
      const receipt = await journal.submit(submission('k1'), answer('case-1', [note('n1', 'Grüße aus Łódź')]))
      const state = canonicalJson(await journal.load(TENANT, 'case-1'))
      const after = reopen ? await reopen() : journal
      expect(canonicalJson(await after.load(TENANT, 'case-1'))).toEqual(state)
      const batches = await after.batches(TENANT, 'case-1')
      expect(canonicalJson(batches.reduce(foldBatch, emptyState('case-1')))).toEqual(state)
      const again = await after.submit(submission('k1'), () => refuse(problem('case-unknown')))
      expect(again).toEqual(receipt.ok ? fine({ ...receipt.value, repeated: true }) : receipt)
      expect((await after.claimEffects(AT, 10, 60)).map((claimed) => claimed.effect)).toEqual([effect])
      expect(await after.verify(TENANT, 'case-1')).toEqual(fine(true))
      expect((await after.submit(submission('k2'), answer('case-1', [note('n2')]))).ok).toEqual(true)
      await after.close()
    })
  })
}

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
function sequence(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
