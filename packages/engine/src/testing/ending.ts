import { canonicalJson } from '../canonical/json.ts'
import type { CaseState } from '../kernel/state.ts'
import { documentText } from '../letters/document-text.ts'

/**
 * All that a case came to, to compare with how it ends elsewhere: way, answers, results, letters, deadlines, what
 * stopped it. Without ids and hashes, which another version changes though nothing else does. Null for no case.
 */
export function endingOf(state: CaseState | null): string | null {
  if (state === null) return null
  const vaults = Object.values(state.vault)
  const written = Object.fromEntries(vaults.flatMap(({ letters }) => Object.entries(letters)))
  return canonicalJson({
    path: state.path.map(({ step }) => step),
    ended: state.status === 'ended',
    answers: Object.fromEntries(vaults.flatMap(({ entries }) => Object.entries(entries).map(([path, { value }]) => [path, value]))),
    results: Object.fromEntries(
      vaults.flatMap(({ decisions }) => Object.entries(decisions).map(([name, { record }]) => [name, record.output])),
    ),
    letters: Object.entries(state.letters).map(([id, { template, posted }]) => ({
      template,
      words: written[id] === undefined ? '' : documentText(written[id]),
      notified: posted?.notified?.date ?? null,
      remedyUntil: posted?.remedyUntil?.date ?? null,
    })),
    deadlines: [
      ...Object.values(state.workItems).map(({ step, due }) => ({ step, due })),
      ...Object.values(state.questions).map(({ step, due }) => ({ step, due })),
      ...Object.values(state.timers).map(({ step, due }) => ({ step, due })),
    ],
    incidents: Object.values(state.incidents)
      .filter(({ status }) => status === 'open')
      .map(({ step, problem }) => ({ step, problem })),
  })
}
