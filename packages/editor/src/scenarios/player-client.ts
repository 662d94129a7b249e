import type { DryRunPlace } from '../dryrun/dry-run-world.ts'
import { nextTask } from './next-task.ts'
import type { OpenPlay } from './player.ts'
import type { Answered, Asked } from './player-messages.ts'

type Question = Asked extends infer Each ? (Each extends Asked ? Omit<Each, 'id'> : never) : never

/** Off the page's thread, so that typing never waits for a test case; in slices on it where there are no workers. */
export function playing(place: DryRunPlace): OpenPlay {
  const here: OpenPlay = async (model) => (await import('./player.ts')).playingHere(place, nextTask)(model)
  let ask = typeof Worker === 'undefined' ? null : askingWorker()
  return async (model) => {
    const worker = ask
    if (worker === null) return here(model)
    try {
      const opened = await worker({ kind: 'open', model, place })
      if (opened.kind !== 'opened' || !opened.playable) return null
    } catch {
      // The worker cannot be loaded here.
      ask = null
      return here(model)
    }
    return async (scenario) => {
      const answer = await worker({ kind: 'play', scenario })
      if (answer.kind !== 'played') throw new Error(`the worker answered ${answer.kind}`)
      return answer.played
    }
  }
}

/** One worker that lives as long as the page; started with the first question. */
function askingWorker(): (question: Question) => Promise<Answered> {
  let worker: Worker | null = null
  let last = 0
  const waiting = new Map<number, { readonly resolve: (answer: Answered) => void; readonly reject: (reason: unknown) => void }>()
  const started = () => {
    const made = new Worker(new URL('./player-worker.ts', import.meta.url), { type: 'module', name: 'test cases' })
    made.onmessage = ({ data }: MessageEvent<Answered>) => {
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.kind === 'failed') asked?.reject(new Error(data.reason))
      else asked?.resolve(data)
    }
    made.onerror = (event) => {
      for (const asked of waiting.values()) asked.reject(event.message)
      waiting.clear()
    }
    return made
  }
  return (question) =>
    new Promise((resolve, reject) => {
      worker ??= started()
      waiting.set(++last, { resolve, reject })
      worker.postMessage({ ...question, id: last } satisfies Asked)
    })
}
