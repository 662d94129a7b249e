import { describe, expect, it } from 'vitest'
import { type Damage, journalSuite } from './journal-suite.ts'
import { type MemoryCase, memoryJournal } from './memory-journal.ts'

/** Another byte in the middle of a text. */
function flipped(text: string): string {
  const middle = text.length >> 1
  return text.slice(0, middle) + String.fromCharCode(text.charCodeAt(middle) ^ 1) + text.slice(middle + 1)
}

const HARM: Record<Damage, (stored: MemoryCase) => void> = {
  header: ({ batches: [, second] }) => {
    if (second) second.header = flipped(second.header)
  },
  payload: ({ batches: [, second] }) => {
    if (second) second.payloads = [flipped(second.payloads[0] as string)]
  },
  state: (stored) => {
    stored.state = stored.state.replace('n1', 'n3')
  },
  tail: ({ batches }) => {
    batches.pop()
  },
}

journalSuite(
  'memory',
  async () => {
    const journal = memoryJournal()
    return {
      journal,
      erase: journal.erase,
      async damage(tenant, caseId, damage) {
        const stored = journal.cases.get(JSON.stringify([tenant, caseId]))
        if (stored) HARM[damage](stored)
      },
    }
  },
  { describe, it, expect },
)
