import { type AnyStateMachine, createActor, createMachine } from 'xstate'

export const done = { times: 0 }
const work = () => {
  done.times += 1
}

/** States that are left at once, each with an action. */
export function chain(length: number): AnyStateMachine {
  const states: Record<string, object> = { done: { type: 'final' } }
  for (let at = 0; at < length; at += 1) states[`s${at}`] = { entry: work, always: at + 1 < length ? `s${at + 1}` : 'done' }
  return createMachine({ initial: 's0', states } as never)
}

export function choice(): AnyStateMachine {
  return createMachine({
    context: { amount: 250 },
    initial: 'split',
    states: {
      split: { always: [{ guard: ({ context }: { context: { amount: number } }) => context.amount > 100, target: 'high' }, { target: 'low' }] },
      high: { entry: work, always: 'done' },
      low: { entry: work, always: 'done' },
      done: { type: 'final' },
    },
  } as never)
}

export function parallel(ways: number): AnyStateMachine {
  const states: Record<string, object> = {}
  for (let at = 0; at < ways; at += 1) {
    states[`p${at}`] = { initial: 'work', states: { work: { entry: work, always: 'done' }, done: { type: 'final' } } }
  }
  return createMachine({
    initial: 'all',
    states: { all: { type: 'parallel', states, onDone: 'done' }, done: { type: 'final' } },
  } as never)
}

export function waiting(): AnyStateMachine {
  return createMachine({ initial: 'check', states: { check: { on: { complete: 'done' } }, done: { type: 'final' } } } as never)
}

export function run(machine: AnyStateMachine) {
  return createActor(machine).start()
}

export function complete(machine: AnyStateMachine): void {
  createActor(machine).start().send({ type: 'complete' })
}

export function restored(machine: AnyStateMachine): void {
  const text = JSON.stringify(createActor(machine).start().getPersistedSnapshot())
  createActor(machine, { snapshot: JSON.parse(text) }).start().send({ type: 'complete' })
}
