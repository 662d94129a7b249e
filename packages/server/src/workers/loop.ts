/** Work that is looked for when something was committed, and every so often in case that was missed. */
export interface Loop {
  /** There may be work. Many calls at once are one look. */
  wake(): void
  /** Lets the look under way come to its end, then stays quiet. */
  stop(): Promise<void>
  /** Resolves when a look found nothing more to do. */
  idle(): Promise<void>
}

const POLL_MILLISECONDS = 1_000

/** `work` gives back whether there may be more at once. What it throws is reported and does not end the loop. */
export function createLoop(work: () => Promise<boolean>, report: (error: unknown) => void): Loop {
  let stopped = false
  let asked = false
  let running: Promise<void> | null = null

  const turn = async (): Promise<void> => {
    do {
      asked = false
      try {
        while (!stopped && (await work())) asked = false
      } catch (error) {
        report(error)
      }
    } while (asked && !stopped)
  }
  const wake = (): void => {
    asked = true
    if (running !== null || stopped) return
    running = turn().finally(() => {
      running = null
    })
  }
  const poll = setInterval(wake, POLL_MILLISECONDS)
  poll.unref()

  return {
    wake,
    idle: async () => {
      wake()
      while (running !== null) await running
    },
    stop: async () => {
      stopped = true
      clearInterval(poll)
      while (running !== null) await running
    },
  }
}
