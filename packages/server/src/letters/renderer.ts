import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { RenderError } from './render-error.ts'
import type { Printable, RenderOptions } from './render-pdf.ts'
import type { RenderReply, RenderRequest } from './render-worker.ts'

export interface Renderer {
  /** The document as PDF/UA-1; documents are set one after the other. Rejects with a RenderError. */
  render(document: Printable, options: RenderOptions): Promise<Uint8Array>
  /** Stops the thread; what waits is rejected. */
  close(): Promise<void>
}

export interface RendererSettings {
  /** How long one document may take, in milliseconds; the first one also starts the compiler. */
  readonly timeout?: number
  /** Another worker, for tests. */
  readonly worker?: URL
}

interface Job extends RenderRequest {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: RenderError) => void
}

const DEFAULT_TIMEOUT = 30_000

/**
 * Sets documents in a worker thread. A document that takes too long or brings the thread down is rejected,
 * and the next one gets a new thread. An idle renderer does not keep the process alive.
 */
export function createRenderer(settings: RendererSettings = {}): Renderer {
  // The built server has .js beside it, the source .ts: Node runs both.
  const source = settings.worker ?? new URL(`./render-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url)
  const timeout = settings.timeout ?? DEFAULT_TIMEOUT
  const queue: Job[] = []
  let worker: Worker | undefined
  let current: Job | undefined
  let clock: NodeJS.Timeout | undefined
  let closed = false

  function start(): Worker {
    const started = new Worker(source)
    started.on('message', (reply: RenderReply) => {
      if ('bytes' in reply) settle((job) => job.resolve(reply.bytes))
      else settle((job) => job.reject(new RenderError(reply.failure)))
    })
    started.on('error', (error: Error) => replace(started, `the render thread failed: ${error.message}`))
    started.on('exit', (code) => replace(started, `the render thread ended with ${code}`))
    return started
  }

  /** Forgets a thread that is gone or stuck; its document is rejected, the next one starts a new thread. */
  function replace(old: Worker, reason: string): void {
    if (worker !== old) return
    worker = undefined
    void old.terminate()
    settle((job) => job.reject(new RenderError(reason)))
  }

  function settle(answer: (job: Job) => void): void {
    clearTimeout(clock)
    const job = current
    current = undefined
    worker?.unref()
    if (job) answer(job)
    next()
  }

  function next(): void {
    if (current || closed) return
    const job = queue.shift()
    if (!job) return
    current = job
    worker ??= start()
    const running = worker
    running.ref()
    clock = setTimeout(() => replace(running, `the document took longer than ${timeout} ms`), timeout)
    running.postMessage({ document: job.document, options: job.options } satisfies RenderRequest)
  }

  return {
    render: (document, options) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new RenderError('the renderer is closed'))
        queue.push({ document, options, resolve, reject })
        next()
      }),
    async close() {
      closed = true
      clearTimeout(clock)
      const stopped = worker
      worker = undefined
      for (const job of [current, ...queue.splice(0)]) job?.reject(new RenderError('the renderer is closed'))
      current = undefined
      await stopped?.terminate()
    },
  }
}
