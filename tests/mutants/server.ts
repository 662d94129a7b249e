import type { Mutant } from './mutant.ts'
import { VITEST } from './vitest.ts'

const db = (file: string) => `packages/server/src/db/${file}.ts`
const sqlite = (file: string) => db(`dialect/sqlite/${file}`)
const only = (name: string, size: number): readonly string[] => ['--only', name, '--size', String(size)]

/** What the fault tests must see of a server. Each names the test that has to see it, and how much of it. */
export const SERVER_MUTANTS: readonly Mutant[] = [
  {
    name: 'an answer is given before the commit',
    file: sqlite('group-commit'),
    from: '    return () => work.done(value)',
    to: '    work.done(value)\n    return () => {}',
    judge: only('failing-calls', 1),
  },
  {
    name: 'what was undone on disk alone stays in memory',
    file: sqlite('group-commit'),
    from: '    this.#release.run()\n    return () => work.done(value)',
    to: '    try {\n      this.#release.run()\n    } catch (error) {\n      this.#undo.run()\n      this.#release.run()\n      return () => work.failed(error)\n    }\n    return () => work.done(value)',
    judge: only('failing-calls', 1),
  },
  {
    name: 'keys are not remembered',
    file: sqlite('journal'),
    from: 'receipts.find(tenant, idempotencyKey)',
    to: 'receipts.find(tenant, idempotencyKey + String(Math.random()))',
    judge: only('deliveries', 60),
  },
  {
    name: 'a key takes effect again, and its answer replaces the first one',
    file: sqlite('journal'),
    from: 'receipts.find(tenant, idempotencyKey)',
    to: 'receipts.find(tenant, idempotencyKey + String(Math.random()))',
    also: [{ file: db('receipts'), from: "'INSERT INTO receipts", to: "'INSERT OR REPLACE INTO receipts" }],
    judge: only('deliveries', 60),
  },
  {
    name: 'keys are remembered by one process only',
    file: db('receipts'),
    from: 'return row === undefined ? null : yield*',
    to: 'const asked = ((globalThis as { asked?: Set<string> }).asked ??= new Set())\n    const known = asked.has(idempotencyKey)\n    asked.add(idempotencyKey)\n    return row === undefined || !known ? null : yield*',
    judge: only('deliveries', 60),
  },
  {
    name: 'a stored answer is not the one that was given',
    file: db('case-work'),
    from: 'receipts.put(tenant, idempotencyKey, request, receipt, ring)',
    to: 'receipts.put(tenant, idempotencyKey, request, { ...receipt, revision: receipt.revision + 1 }, ring)',
    judge: only('durability', 1),
  },
  {
    name: 'the state is not written with the facts',
    file: db('case-store'),
    from: '    yield* this.#writeState(tenant, caseId, state, keys)\n    return fine(head)',
    to: '    if (number === 1) yield* this.#writeState(tenant, caseId, state, keys)\n    return fine(head)',
    judge: only('races', 5),
  },
  {
    name: 'a timer fires early',
    file: 'packages/engine/src/kernel/perform.ts',
    from: 'if (timer.due > run.now) return',
    to: 'if (timer.due < run.now) return',
    also: [{ file: sqlite('dialect'), from: 'v.due <= (SELECT moment FROM asked)', to: "v.due <= '9999'" }],
    judge: only('clock-jumps', 1),
  },
  {
    name: 'due timers are not looked for',
    file: sqlite('dialect'),
    from: 'v.due <= (SELECT moment FROM asked)',
    to: "v.due <= ''",
    judge: only('clock-jumps', 1),
  },
  {
    name: 'an effect is marked done before it is carried out',
    file: 'packages/server/src/workers/effect-worker.ts',
    from: '    const later = await perform(pending, context)\n    await journal.settleEffect(pending, later === null ? { done: true } : { retryAt: lookAgain(pending, later, context) })',
    to: '    await journal.settleEffect(pending, { done: true })\n    await perform(pending, context)',
    judge: [...only('kill-at-points', 10), '--point', 'after-done'],
  },
  {
    name: 'an effect that was under way at a kill is lost',
    file: db('lease-end'),
    from: 'leaseSeconds * 1000',
    to: 'leaseSeconds * 1e9',
    judge: [...only('kill-at-points', 10), '--point', 'after-claim'],
  },
  {
    name: 'effects are not stored with the facts',
    file: db('case-work'),
    from: '  yield* effects.add(tenant, caseId, outcome.effects, now)\n',
    to: '',
    judge: only('durability', 1),
  },
  {
    name: 'the revision that was seen is not looked at',
    file: db('case-work'),
    from: 'expectedRevision !== undefined && expectedRevision !== revision',
    to: 'expectedRevision !== undefined && expectedRevision > revision',
    judge: only('races', 5),
  },
  {
    name: 'commits are not synced to disk',
    file: sqlite('connection'),
    from: 'synchronous = FULL',
    to: 'synchronous = OFF',
    judge: only('durability', 1),
  },
  {
    name: 'the chain does not cover what was done',
    file: db('case-store'),
    from: 'chain: chainLink(before?.chain ?? CHAIN_START, headerText) }',
    to: 'chain: before?.chain ?? chainLink(CHAIN_START, headerText) }',
    judge: only('races', 5),
  },
  {
    name: 'two cases get the same number',
    file: db('case-numbers'),
    from: 'done(last - many + 1 + at)',
    to: 'done((last - many + 1 + at) & ~1)',
    judge: only('deliveries', 60),
  },
  {
    name: 'the inbox shows the work of every authority',
    file: db('views/work-items'),
    from: 'WHERE tenant = ? AND role = ?',
    to: 'WHERE (tenant = ? OR 1) AND role = ?',
    judge: only('neighbours', 2),
  },
  {
    name: 'keys of files are stored after what they encrypt',
    file: sqlite('open'),
    from: '    beforeCommit: () => keys.flush(),\n    committed: () => journal.committed(),',
    to: '    beforeCommit: () => {},\n    committed: () => {\n      keys.flush()\n      journal.committed()\n    },',
    judge: [...only('kill-at-points', 10), '--point', 'after-commit'],
  },
  {
    name: 'what was rolled back stays in memory',
    file: sqlite('journal'),
    from: '  rolledBack(): void {\n    this.#uncommitted.clear()',
    to: '  rolledBack(): void {',
    judge: only('failing-calls', 1),
  },
  {
    name: 'a worker whose lease is over is still believed',
    file: db('effects'),
    from: "'UPDATE effects SET done = 1 WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence = ? AND done = 0'",
    to: "'UPDATE effects SET done = 1 WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence >= ? AND done = 0'",
    // One process, whose worker does one effect after the other: from outside nobody can come too late. The journal's tests can.
    command: VITEST,
    judge: ['packages/server/src/db/journal.test.ts'],
  },
  {
    name: 'the inbox keeps what is done',
    file: db('views/view-writer'),
    from: 'if (!now.has(key)) yield*',
    to: "if (!now.has(key) && key === '') yield*",
    judge: only('races', 5),
  },
]
