import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

const text = (de: string) => ({ de, en: de })

/** A definition that is a graph and nothing else: for trying what the kernel makes of it. */
export function graph(key: string, steps: readonly Step[], flows: readonly Flow[]): ProcessDefinition {
  const word = text('–')
  return {
    format: 1,
    key,
    names: text(key),
    caseName: { prefix: 'BEN', title: 'case.number' },
    serviceIds: [],
    responsibleUnit: word,
    publishingAuthority: word,
    service: { summary: word, who: word, papers: word, duration: word, cost: word, privacy: word, privacyDetails: word, start: word },
    stations: [],
    parties: [],
    retention: [{ key: 'file', label: text('Akte'), period: 'P10Y', norms: [] }],
    fields: [],
    forms: [],
    steps: [...steps],
    flows: [...flows],
    decisions: [],
    parameters: [],
    letters: [],
    roles: [{ key: 'clerk', label: text('Sachbearbeitung') }],
    norms: [],
    scenarios: [],
  }
}

/** A step with its key as its name. */
export const step = (key: string, block: string, config: Step['config'] = {}, more: Partial<Step> = {}): Step => ({
  key,
  block,
  name: text(key),
  norms: [],
  config,
  ...more,
})

/** A flow, keyed by its ends. */
export const flow = (from: string, to: string, more: Partial<Flow> = {}): Flow => ({ key: `${from}_${to}`, from, to, ...more })
