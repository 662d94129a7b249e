import { readFileSync } from 'node:fs'
import type { ProcessDefinition } from '@laufzettel/engine'
import type { Save, Timers } from './autosave.ts'
import type { ModelDraft } from './model-draft.ts'
import type { RandomBytes } from './random-keys.ts'
import { createEditorStore, type EditorStore } from './store.ts'

const text = readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8')

/** The dog registration as a draft of its own. */
export function exampleDraft(): ModelDraft {
  return { definition: JSON.parse(text) as ProcessDefinition, revisions: [] }
}

/** Random bytes that repeat with the seed (mulberry32). */
export function seededBytes(seed: number): RandomBytes {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 24
  }
  return (count) => Uint8Array.from({ length: count }, next)
}

/** A clock that a test moves. */
export class TestTimers implements Timers {
  private now = 0
  private readonly due = new Map<number, { at: number; run: () => void }>()
  private last = 0

  set(run: () => void, milliseconds: number): number {
    this.last += 1
    this.due.set(this.last, { at: this.now + milliseconds, run })
    return this.last
  }

  clear(timer: unknown): void {
    this.due.delete(timer as number)
  }

  /** Lets the time pass, runs what is due in its order, and waits for the promises that it set off. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds
    for (;;) {
      const [next] = [...this.due].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      this.now = next[1].at
      this.due.delete(next[0])
      next[1].run()
      await settled()
    }
    this.now = end
  }
}

/** After the promises that are under way. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

const savesAll: Save = async (_, revision) => ({
  kind: 'saved',
  revision: revision + 1,
  savedAt: '2026-03-02T08:00:00.000Z',
})

/** A store over the example whose keys repeat. */
export function exampleStore(
  options: { draft?: ModelDraft; save?: Save; timers?: Timers; seed?: number; language?: 'de' | 'en' } = {},
): EditorStore {
  return createEditorStore({
    draft: options.draft ?? exampleDraft(),
    language: options.language ?? 'de',
    save: options.save ?? savesAll,
    timers: options.timers ?? new TestTimers(),
    randomBytes: seededBytes(options.seed ?? 1),
  })
}
