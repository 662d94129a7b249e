import { blockOf, type ProcessDefinition, type Step } from '@laufzettel/engine'
import type { EditTools, Words } from './edit.ts'

/** What a new step is called and set to until a person says otherwise. */
interface BlockDefaults {
  readonly name: Words
  config(model: ProcessDefinition, tools: EditTools): Step['config']
}

const nothing = () => ({})

const first = (things: readonly { readonly key: string }[]) => things[0]?.key

const DEFAULTS: Readonly<Record<string, BlockDefaults>> = {
  'form-start': {
    name: { de: 'Antrag entgegennehmen', en: 'Receive an application' },
    config: ({ forms }) => present({ form: first(forms) }),
  },
  question: {
    name: { de: 'Unterlagen nachfordern', en: 'Ask for more' },
    config: ({ parties, retention }) =>
      present({ party: first(parties), period: 'P14D', retention: first(retention) }),
  },
  'user-task': {
    name: { de: 'Prüfen', en: 'Examine' },
    config: ({ roles, retention }, tools) =>
      present({
        role: first(roles),
        outcomes: [{ key: tools.newKey('o'), label: { de: 'Erledigt', en: 'Done' } }],
        dueWorkingDays: 5,
        retention: first(retention),
      }),
  },
  rule: {
    name: { de: 'Regel anwenden', en: 'Apply a rule' },
    config: ({ decisions, retention }, tools) =>
      present({
        decision: decisions.findLast((decision) => decision.formal.length === 0)?.key,
        result: tools.newKey('e'),
        retention: first(retention),
      }),
  },
  letter: {
    name: { de: 'Schreiben schicken', en: 'Send a letter' },
    config: ({ letters }) => present({ letter: first(letters) }),
  },
  timer: {
    name: { de: 'Frist abwarten', en: 'Wait for a deadline' },
    config: () => ({ at: 'today() + duration("P14D")' }),
  },
  'exclusive-gateway': { name: { de: 'Aufteilen', en: 'Split' }, config: nothing },
  end: { name: { de: 'Ende', en: 'End' }, config: nothing },
}

/** Settings that have a value: what the model has nothing for stays open, and the problems say so. */
function present(config: Record<string, unknown>): Step['config'] {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))
}

/**
 * A step of this block with a name and with settings that point to what the model has. `config` overrides
 * single settings.
 */
export function newStep(
  model: ProcessDefinition,
  block: string,
  tools: EditTools,
  { name, config }: { readonly name?: Words | undefined; readonly config?: Step['config'] | undefined } = {},
): Step {
  const defaults = DEFAULTS[block]
  return {
    key: tools.newKey('s'),
    block,
    name: { ...(name ?? defaults?.name ?? { de: block, en: block }) },
    norms: [],
    config: { ...defaults?.config(model, tools), ...config },
  }
}

/** Whether a step waits for something outside, so that a deadline can run beside it. */
export function waits(step: Step): boolean {
  return blockOf(step.block)?.receive !== undefined
}
