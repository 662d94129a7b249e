import type { ScenarioEvent } from '../definition/scenario.ts'
import type { Command } from '../kernel/command.ts'
import type { CaseState } from '../kernel/state.ts'

type OutsideEvent = Extract<ScenarioEvent, { kind: 'deliver' | 'signal' | 'job' | 'begin' }>
type Start = Extract<Command, { type: 'start' }>

/**
 * The command that comes of an event from outside of a case: a message, a signal, what became of a job. Where there is
 * no case yet, the message or signal begins one; `start` is what the command to begin has beside the names of the case.
 * A job that nobody waits for is refused by the engine (`job-unknown`).
 */
export function commandOfOutside(
  event: OutsideEvent,
  state: CaseState | null,
): { readonly command: Command } | { readonly start: Pick<Start, 'event'> } {
  switch (event.kind) {
    case 'begin':
      return { start: {} }
    case 'deliver': {
      const { message, key = null, data = {} } = event
      return state === null ? { start: { event: { kind: 'message', name: message, data } } } : { command: { type: 'deliver', message, key, data } }
    }
    case 'signal': {
      const { signal, data = {} } = event
      return state === null ? { start: { event: { kind: 'signal', name: signal, data } } } : { command: { type: 'signal', signal, data } }
    }
    case 'job': {
      const job = Object.entries(state?.jobs ?? {}).find(([, { step }]) => step === event.step)?.[0] ?? ''
      const { error, values = {} } = event
      return { command: error === undefined ? { type: 'complete-job', job, values } : { type: 'fail-job', job, error } }
    }
  }
}
