import type { Flow, ProcessDefinition, Step } from '@laufzettel/engine'
import { flow, step } from '@laufzettel/engine/testing'
import { CONNECTOR } from './connector.ts'
import { EXAMPLE } from './example.ts'

const SIGNAL = { kind: 'signal', signal: 'newRates' }
const MESSAGES = [{ name: 'opinion' }]
const CORRELATION = '"A-7"'

const begin = EXAMPLE.steps.find(({ block }) => block === 'form-start') as Step
const over = step('over', 'end')

/** The example's form and fields with another graph: one step after the other, unless flows are given. */
function procedure(key: string, steps: readonly Step[], flows?: readonly Flow[]): ProcessDefinition {
  const all = [begin, ...steps]
  const line = all.slice(1).map(({ key: to }, at) => flow(all[at]?.key ?? '', to))
  const caseName = { ...EXAMPLE.caseName, prefix: key.slice(0, 3).toUpperCase() }
  return { ...EXAMPLE, key, caseName, steps: all, flows: [...(flows ?? line)], stations: [], scenarios: [], messages: MESSAGES }
}

const again = step('again', 'task')
const enough = step('enough', 'exclusive-gateway')
const self = step('self', 'call-activity', { process: 'chaosRecursive' })

/** Published in every house beside the product's example. */
export const PROCEDURES: readonly ProcessDefinition[] = [
  procedure('chaosJob', [step('fetch', 'service-task', { connector: CONNECTOR }), over]),
  procedure('chaosFailedJob', [step('fetch', 'service-task', { connector: 'nobody-has-it' }), over]),
  procedure('chaosSender', [step('send', 'send-task', { message: 'opinion', correlation: CORRELATION }), over]),
  procedure('chaosReceiver', [step('wait', 'receive-task', { message: 'opinion', correlation: CORRELATION }), over]),
  procedure('chaosCaller', [step('call', 'throw-event', { events: [SIGNAL] }), over]),
  procedure('chaosListener', [step('hear', 'catch-event', { events: [SIGNAL] }), over]),
  procedure('chaosEndless', [again, enough, over], [
    flow(begin.key, 'again'),
    flow('again', 'enough'),
    flow('enough', 'over', { condition: '1 > 2' }),
    flow('enough', 'again', { isDefault: true }),
  ]),
  procedure('chaosRecursive', [self, over]),
]
