import { parentPort } from 'node:worker_threads'
import type { RenderRequest } from './render-worker.ts'

// A worker whose behaviour the document's title chooses.
parentPort?.on('message', ({ document }: RenderRequest) => {
  if (document.title === 'crash') process.exit(7)
  if (document.title === 'throw') throw new Error('thrown in the thread')
  if (document.title === 'hang') return
  parentPort?.postMessage({ bytes: new TextEncoder().encode(document.title) })
})
