import { flushSync } from 'react-dom'

/** Milliseconds from the act until the frame that shows it is done. */
export function untilPainted(act: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      const begin = performance.now()
      try {
        flushSync(act)
      } catch (error) {
        reject(error)
      }
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - begin)
      // Behind what the act itself has put off to the end of this turn.
      queueMicrotask(() => port2.postMessage(null))
    })
  })
}

/** Milliseconds from the act until the first node of the diagram is seen. */
export async function untilSeen(act: () => void): Promise<number> {
  await new Promise(requestAnimationFrame)
  const begin = performance.now()
  flushSync(act)
  for (;;) {
    const node = document.querySelector('.react-flow__node')
    if (node && getComputedStyle(node).visibility === 'visible') break
    await new Promise(requestAnimationFrame)
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve(performance.now() - begin)
    port2.postMessage(null)
  })
}

let asked = 0
let answered = 0

/** Counts what workers still have to answer; call before the first one starts. */
export function watchWorkers(): void {
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (this: Worker, message: { readonly cmd?: string }, ...more: never[]) {
    if (message.cmd === 'layout') {
      asked += 1
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number }>) => {
        if (data.id > 0) answered = Math.max(answered, data.id)
      })
    }
    postMessage.call(this, message, ...more)
  }
}

/** After layouts, animations and pauses that are under way. */
export async function quiet(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 400))
  while (answered < asked)
}
