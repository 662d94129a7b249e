import type { Flow, Step } from '@laufzettel/engine'
import fc from 'fast-check'

const words = (text: string) => ({ de: text, en: text })

export function stepNamed(key: string, block = 'user-task', more: Partial<Step> = {}): Step {
  return { key, block, name: words(`Schritt ${key}`), norms: [], config: {}, ...more }
}

export function flowBetween(key: string, from: string, to: string, more: Partial<Flow> = {}): Flow {
  return { key, from, to, ...more }
}

export const labelled = (text: string): Pick<Flow, 'label' | 'condition'> => ({ label: words(text), condition: 'true' })

/** Steps and flows without rhyme or reason: circles, loops to itself, parts that nothing leads to, deadlines. */
export const randomModel = fc
  .record({
    blocks: fc.array(fc.constantFrom('user-task', 'rule', 'letter', 'exclusive-gateway', 'end'), { minLength: 1, maxLength: 60 }),
    hosts: fc.array(fc.nat(59), { maxLength: 6 }),
    flows: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom('', 'ja', 'wenn die Angaben nicht vollständig sind')), { maxLength: 80 }),
  })
  .map(({ blocks, hosts, flows }) => {
    const inner = blocks.map((block, index) => stepNamed(`s${index}`, index === 0 ? 'form-start' : block))
    const timers = hosts.map((host, index) =>
      stepNamed(`t${index}`, 'timer', { attachedTo: `s${host % inner.length}`, interrupting: false }),
    )
    const steps = [...inner, ...timers]
    const at = (number: number, list: readonly Step[]) => list[number % list.length]?.key ?? 's0'
    return {
      steps,
      flows: flows.map(([from, to, label], index) =>
        flowBetween(`f${index}`, at(from, steps), at(to, inner), label === '' ? {} : labelled(label)),
      ),
    }
  })

/** A model as people make it: one way through, branches that join again, ways back. */
export const usualModel = fc.array(fc.constantFrom('step', 'branch', 'back', 'three', 'deadline'), { minLength: 1, maxLength: 14 }).map((parts) => {
  const steps: Step[] = [stepNamed('s0', 'form-start')]
  const flows: Flow[] = []
  let last = 's0'
  const add = (block?: string, more?: Partial<Step>) => {
    const step = stepNamed(`s${steps.length}`, block, more)
    steps.push(step)
    return step.key
  }
  const lead = (from: string, to: string, more?: Partial<Flow>) => flows.push(flowBetween(`f${flows.length}`, from, to, more))
  for (const part of parts) {
    const next = add(part === 'step' ? 'rule' : 'exclusive-gateway')
    lead(last, next)
    last = next
    if (part === 'step') continue
    const aside = add('letter')
    lead(next, aside, labelled('Chipnummer fehlt'))
    if (part === 'back') lead(aside, flows[flows.length - 2]?.from ?? 's0', { label: words('Antwort eingegangen') })
    if (part === 'deadline') {
      const timer = add('timer', { attachedTo: aside, interrupting: false })
      lead(timer, add('end'))
    }
    last = add('user-task')
    if (part === 'three') {
      const other = add('letter')
      lead(next, other, labelled('gefährlicher Hund'))
      lead(other, last)
    }
    if (part !== 'back') lead(aside, last)
    lead(next, last, { isDefault: true, label: words('alle anderen') })
  }
  lead(last, add('end'))
  return { steps, flows }
})
