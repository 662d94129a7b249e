import type { Mutant } from './mutant.ts'

const kernel = (file: string) => `packages/engine/src/kernel/${file}.ts`
const block = (file: string) => `packages/engine/src/blocks/${file}.ts`

/** What the tests must see of the kernel and its blocks. */
export const ENGINE_MUTANTS: readonly Mutant[] = [
  {
    name: 'a parallel join goes on with its first token',
    file: block('parallel-gateway'),
    from: 'if (arrived.size < run.waysIn.length) return',
    to: 'if (arrived.size < 1) return',
  },
  {
    name: 'an inclusive join does not wait for what can still come',
    file: block('inclusive-gateway'),
    from: '&& run.canStillCome(new Set(arrived.keys()))',
    to: '&& false',
  },
  {
    name: 'an inclusive join waits for a token that has a way to one that came',
    file: kernel('step-at-work'),
    from: 'if (reaches.length > 0 && !reaches.some((way) => arrived.has(way))) return true',
    to: 'if (reaches.length > 0) return true',
  },
  {
    name: 'an interrupting boundary event leaves its host running',
    file: kernel('listening'),
    from: "  cancelInside(run, token)\n  run.withdraw(token)\n  run.emit('step.left', { token, step: host.key, flow: null })\n  enterAt(run, token, boundary, payload)",
    to: '  enterAt(run, run.createToken(run.state.tokens[token]?.scope), boundary, payload)',
  },
  {
    name: 'a non-interrupting boundary event stops its host',
    file: kernel('listening'),
    from: 'if (boundary.step.interrupting === false) {',
    to: 'if (boundary.step.interrupting === null) {',
  },
  {
    name: 'a loop is off by one',
    file: kernel('turns'),
    from: 'turns.done < repeats.maximum',
    to: 'turns.done <= repeats.maximum',
  },
  {
    name: 'the last of many instances is not waited for',
    file: kernel('turns'),
    from: 'if (enough || turns.done === total)',
    to: 'if (enough || turns.done === (total ?? 0) - 1)',
  },
  {
    name: 'what a token listened for is not called off when it goes',
    file: kernel('case-run'),
    from: "    stopListening(this, token, '')\n",
    to: '',
  },
  {
    name: 'a subprocess ends with its first token',
    file: kernel('scopes'),
    from: "  for (const token in tokens) if (tokens[token]?.scope === scope) return\n",
    to: '',
  },
  {
    name: 'a terminating end stops only its own token',
    file: kernel('step-at-work'),
    from: "    clearScope(this.#run, this.scope)\n    completeScope(this.#run, this.scope)",
    to: '    this.end()',
  },
  {
    name: 'an exclusive gateway takes the default before a condition that holds',
    file: block('exclusive-gateway'),
    from: 'run.evaluate(candidate.condition) === true',
    to: 'run.evaluate(candidate.condition) === null',
  },
  {
    name: 'what a spent budget left behind is forgotten',
    file: kernel('case-run'),
    from: 'if (this.state.tokens[token]) this.arrive(token, this.nodeOf(token, step), flow)',
    to: 'if (flow === undefined) this.arrive(token, this.nodeOf(token, step), flow)',
  },
  {
    name: 'a kept message is given twice',
    file: kernel('listening'),
    from: "    run.emit('message.gone', { message })\n    return happen(",
    to: '    return happen(',
  },
  {
    name: 'an error is caught by whoever catches another one',
    file: block('events/error'),
    from: '(code === undefined || code === thrown.code)',
    to: '(code === undefined || code !== thrown.code)',
  },
  {
    name: 'steps are undone in the order they were done',
    file: kernel('compensation'),
    from: 'return found.reverse().flatMap(',
    to: 'return found.flatMap(',
  },
  {
    name: 'a complex gateway lets the rest of a round through',
    file: block('complex-gateway'),
    from: 'if (flows.length > 0) run.appear().leave(...flows)',
    to: 'run.appear().leave(...run.flows)',
  },
]
