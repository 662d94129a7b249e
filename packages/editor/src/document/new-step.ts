import { blockOf, type ProcessDefinition, type Step } from '@laufzettel/engine'
import type { EditTools, Words } from './edit.ts'

const first = (things: readonly { readonly key: string }[]) => things[0]?.key

/** What a new step is set to until a person says otherwise; a block that is left out has nothing to set. */
const CONFIGS: Readonly<Record<string, (model: ProcessDefinition, tools: EditTools) => Step['config']>> = {
  'form-start': ({ forms }) => present({ form: first(forms) }),
  question: ({ parties, retention }) => present({ party: first(parties), period: 'P14D', retention: first(retention) }),
  'user-task': ({ roles, retention }, tools) =>
    present({
      role: first(roles),
      outcomes: [{ key: tools.newKey('o'), label: { de: 'Erledigt', en: 'Done' } }],
      dueWorkingDays: 5,
      retention: first(retention),
    }),
  rule: ({ decisions, retention }, tools) =>
    present({
      decision: decisions.findLast((decision) => decision.formal.length === 0)?.key,
      result: tools.newKey('e'),
      retention: first(retention),
    }),
  letter: ({ letters }) => present({ letter: first(letters) }),
  hearing: ({ letters, roles, retention }, tools) =>
    present({
      letter: first(letters),
      period: 'P2W',
      role: first(roles),
      text: 'Wir beabsichtigen, über Ihren Antrag anders zu entscheiden, als Sie es beantragt haben. Sie können sich dazu äußern.',
      result: tools.newKey('e'),
      retention: first(retention),
    }),
  consult: ({ roles, retention }, tools) =>
    present({ participants: [newParticipant(tools, 1)], role: first(roles), result: tools.newKey('e'), retention: first(retention) }),
  'four-eyes': ({ roles, retention }, tools) =>
    present({
      role: first(roles),
      outcomes: [
        { key: tools.newKey('o'), label: { de: 'Zustimmen', en: 'Approve' } },
        { key: tools.newKey('o'), label: { de: 'Ablehnen', en: 'Refuse' } },
      ],
      retention: first(retention),
    }),
  resubmission: ({ roles, retention }, tools) =>
    present({
      at: 'today() + duration("P14D")',
      role: first(roles),
      outcomes: [{ key: tools.newKey('o'), label: { de: 'Erledigt', en: 'Done' } }],
      retention: first(retention),
    }),
  payment: ({ retention }, tools) =>
    present({
      mode: 'required',
      amount: '0',
      purpose: { de: 'Gebühr', en: 'Fee' },
      connector: 'payment',
      period: 'P2W',
      result: tools.newKey('e'),
      retention: first(retention),
    }),
  transfer: () => ({
    authority: 'Zuständige Stelle',
    message: 'case-transfer',
    purpose: 'Bearbeitung durch die zuständige Stelle',
    fields: [],
    ends: true,
  }),
  timer: () => ({ at: 'today() + duration("P14D")' }),
  'start-event': () => ({ events: [] }),
  'catch-event': () => ({ events: [] }),
  'throw-event': () => ({ events: [] }),
  'boundary-event': () => ({ events: [] }),
  'end-event': () => ({ events: [] }),
}

/** A participant that nobody has named yet; one month, and silence blocks until a person knows the law that says otherwise. */
export function newParticipant(tools: Pick<EditTools, 'newKey'>, number: number) {
  const name = { de: `Behörde ${number}`, en: `Authority ${number}` }
  return { key: tools.newKey('b'), name, period: 'P1M', silence: 'blocks' }
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
  const suggested = blockOf(block)?.suggested[0] ?? { de: block, en: block }
  return {
    key: tools.newKey('s'),
    block,
    name: { ...(name ?? suggested) },
    norms: [],
    config: { ...CONFIGS[block]?.(model, tools), ...config },
  }
}

/** Whether a step waits for something outside, so that a deadline can run beside it. */
export function waits(step: Step): boolean {
  return blockOf(step.block)?.receive !== undefined
}
