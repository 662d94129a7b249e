import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finishedBlock } from './nesting.ts'

/** Messages that a step waits for or sends are those of the model: a slip in a name would wait for ever. */
export const messagesDeclared: Check = {
  name: 'messages-declared',
  run({ steps, messages = [] }) {
    const known = new Set(messages.map(({ name }) => name))
    const repeated = messages.flatMap(({ name }, index) =>
      messages.findIndex((other) => other.name === name) === index ? [] : [problem('key-repeated', { key: name }, `messages/${index}`)],
    )
    const unknown = steps.flatMap((step) => {
      const used = finishedBlock(step)
      const names = used?.block.messages?.(used.config) ?? []
      return names
        .filter((name) => !known.has(name))
        .map((message) => problem('message-undeclared', { step: step.name, message }, `steps/${step.key}`))
    })
    return [...repeated, ...unknown]
  },
}
