import type { Journal } from '@laufzettel/engine'

/** A journal that lets the page breathe before every command: a long case is many short tasks. */
export function pausingJournal<J extends Journal>(journal: J, pause: () => Promise<void>): J {
  return {
    ...journal,
    submit: async (submission, decide) => {
      await pause()
      return journal.submit(submission, decide)
    },
  }
}
