import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Arrangement, Columns } from './arrangement.ts'
import { columnsOf, elkGraphOf } from './elk-layout.ts'

/** An answer of ELK's worker to the message of the same number. */
interface Answer {
  readonly id: number
  readonly data?: ElkNode
  readonly error?: unknown
}

interface Waiting {
  readonly resolve: (columns: Columns) => void
  readonly reject: (reason: unknown) => void
}

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, Waiting>()

/** ELK's columns, off the page's thread; rejects where there are no workers or ELK finds no layout. */
export function layoutInWorker(arrangement: Arrangement): Promise<Columns> {
  return new Promise((resolve, reject) => {
    worker ??= started()
    waiting.set(++last, { resolve, reject })
    worker.postMessage({ id: last, cmd: 'layout', graph: elkGraphOf(arrangement), layoutOptions: {}, options: {} })
  })
}

/** One worker that lives as long as the page; its messages are those of elkjs's own `PromisedWorker`. */
function started(): Worker {
  const made = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module', name: 'layout' })
  made.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.data) asked?.resolve(columnsOf(data.data))
    else asked?.reject(data.error)
  }
  made.onerror = (event) => {
    for (const asked of waiting.values()) asked.reject(event.message)
    waiting.clear()
  }
  made.postMessage({ id: 0, cmd: 'register', algorithms: ['layered'] })
  return made
}
