import { type Attached, type Block, type Caught, triggerFor, type Wish } from './blocks.ts'
import type { Flow, Graph, Node } from './graph.ts'

/** The graph of a block, between a start and an end event. */
export function placeBlock(block: Block): Graph {
  const placing = new Placing()
  placing.scope(undefined, block)
  return { nodes: placing.nodes, flows: placing.flows }
}

interface Ends {
  entry: string
  exit: string
}

class Placing {
  readonly nodes: Node[] = []
  readonly flows: Flow[] = []
  private counter = 0

  /** A start event, a block and an end event in a subprocess or the process. */
  scope(parent: string | undefined, block: Block): void {
    const start = this.add('start', { kind: 'start' }, parent)
    const end = this.add('end', { kind: 'end', does: { throws: 'none' } }, parent)
    this.chain([start, this.block(block, parent), end])
  }

  private add(prefix: string, node: DistributiveOmit<Node, 'id' | 'parent'>, parent: string | undefined): Ends {
    this.counter += 1
    const id = `${prefix}${this.counter}`
    this.nodes.push({ ...node, id, ...(parent === undefined ? {} : { parent }) })
    return { entry: id, exit: id }
  }

  private flow(from: string, to: string, more: Partial<Flow> = {}): void {
    this.counter += 1
    this.flows.push({ id: `f${this.counter}`, from, to, ...more })
  }

  private chain(parts: Ends[]): void {
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1]
      if (next !== undefined) this.flow(part.exit, next.entry)
    }
  }

  private task(action: boolean, parent: string | undefined, more: Partial<Extract<Node, { kind: 'task' }>> = {}): Ends {
    const prefix = action ? 'act' : 'work'
    const id = `${prefix}${this.counter + 1}`
    const task = action ? { kind: 'task' as const, action: id } : { kind: 'task' as const, waiting: true as const }
    return this.add(prefix, { ...task, ...quantitiesAndLoop(more) }, parent)
  }

  private gate(kind: 'exclusive' | 'parallel' | 'inclusive' | 'event-based', parent: string | undefined): Ends {
    return this.add('gate', { kind }, parent)
  }

  private catch(wish: Wish, parent: string | undefined): Ends {
    return this.add('catch', { kind: 'catch', trigger: triggerFor(wish, `catch${this.counter + 1}`) }, parent)
  }

  private block(block: Block, parent: string | undefined): Ends {
    switch (block.is) {
      case 'automatic':
        return this.task(true, parent, block)
      case 'waiting':
        return this.attach(this.task(false, parent, block), block.boundary, parent)
      case 'sequence': {
        const parts = block.blocks.map((part) => this.block(part, parent))
        this.chain(parts)
        const [first, last] = [parts[0], parts.at(-1)]
        return first && last ? { entry: first.entry, exit: last.exit } : this.task(true, parent)
      }
      case 'exclusive':
      case 'inclusive': {
        const [split, join] = [this.gate(block.is, parent), this.gate(block.is, parent)]
        for (const { condition, block: inner } of block.branches) this.branch(split, inner, join, { condition }, parent)
        this.branch(split, block.otherwise, join, { default: true }, parent)
        return { entry: split.entry, exit: join.exit }
      }
      case 'parallel': {
        const [split, join] = [this.gate('parallel', parent), this.gate('parallel', parent)]
        for (const inner of block.branches) this.branch(split, inner, join, {}, parent)
        return { entry: split.entry, exit: join.exit }
      }
      case 'complex': {
        const split = this.gate('parallel', parent)
        const activation = Math.min(block.activation, block.branches.length)
        const join = this.add('gate', { kind: 'complex', activation }, parent)
        for (const inner of block.branches) this.branch(split, inner, join, {}, parent)
        return { entry: split.entry, exit: join.exit }
      }
      case 'again': {
        const [merge, split] = [this.gate('exclusive', parent), this.gate('exclusive', parent)]
        this.chain([merge, this.task(false, parent), this.block(block.block, parent), split])
        this.flow(split.exit, merge.entry, { condition: block.condition })
        const after = this.task(true, parent)
        this.flow(split.exit, after.entry, { default: true })
        return { entry: merge.entry, exit: after.exit }
      }
      case 'quantities': {
        const first = this.task(true, parent, { completionQuantity: block.quantity })
        const second = this.task(true, parent, { startQuantity: block.quantity })
        this.chain([first, second])
        return { entry: first.entry, exit: second.exit }
      }
      case 'catch':
        return this.catch(block.wish, parent)
      case 'throw': {
        const name = `from_throw${this.counter + 1}`
        const does = block.throws === 'message' ? { throws: 'message' as const, name } : { throws: 'none' as const }
        return this.add('throw', { kind: 'throw', does }, parent)
      }
      case 'throw-signal':
        return this.add('throw', { kind: 'throw', does: { throws: 'signal', name: block.name } }, parent)
      case 'link': {
        const name = `link${this.counter + 1}`
        const thrown = this.add('throw', { kind: 'throw', does: { throws: 'link', name } }, parent)
        const caught = this.add('catch', { kind: 'catch', trigger: { on: 'link', name } }, parent)
        return { entry: thrown.entry, exit: caught.exit }
      }
      case 'event-based': {
        const [split, join] = [this.gate('event-based', parent), this.gate('exclusive', parent)]
        for (const { wish, block: inner } of block.options) {
          this.chain([split, this.catch(wish, parent), this.block(inner, parent), join])
        }
        return { entry: split.entry, exit: join.exit }
      }
      case 'subprocess': {
        const sub = this.add('sub', { kind: 'subprocess', ...quantitiesAndLoop(block) }, parent)
        this.scope(sub.entry, block.block)
        if (block.handler !== undefined) {
          const { wish, interrupting } = block.handler
          const trigger = triggerFor(wish, `handler${this.counter + 1}`)
          const handler = this.add('handler', { kind: 'event-subprocess', trigger, interrupting }, sub.entry)
          this.scope(handler.entry, block.handler.block)
        }
        return this.attach(sub, block.boundary, parent)
      }
      case 'leaving':
        return this.leaving(block, parent)
    }
  }

  private branch(
    split: Ends,
    block: Block | undefined,
    join: Ends,
    more: Partial<Flow>,
    parent: string | undefined,
  ): void {
    if (block === undefined) return this.flow(split.exit, join.entry, more)
    const inner = this.block(block, parent)
    this.flow(split.exit, inner.entry, more)
    this.flow(inner.exit, join.entry)
  }

  /** A boundary event: what interrupts comes back to the way behind the activity, what does not ends by itself. */
  private attach(host: Ends, attached: Attached | undefined, parent: string | undefined): Ends {
    if (attached === undefined) return host
    const { wish, interrupting } = attached
    const trigger = triggerFor(wish, `event${this.counter + 1}`)
    const event = this.add('event', { kind: 'boundary', attachedTo: host.entry, trigger, interrupting }, parent)
    return this.leave(host, event, attached, parent)
  }

  private leave(
    host: Ends,
    event: Ends,
    attached: { interrupting: boolean; block: Block },
    parent: string | undefined,
  ): Ends {
    const inner = this.block(attached.block, parent)
    if (!attached.interrupting) {
      this.chain([event, inner, this.add('end', { kind: 'end', does: { throws: 'none' } }, parent)])
      return host
    }
    const join = this.gate('exclusive', parent)
    this.chain([event, inner, join])
    this.chain([host, join])
    return { entry: host.entry, exit: join.exit }
  }

  /** In a subprocess, beside another branch: a block, then the event if the condition holds. */
  private leaving(block: Extract<Block, { is: 'leaving' }>, parent: string | undefined): Ends {
    const sub = this.add('sub', { kind: 'subprocess' }, parent)
    const inside = sub.entry
    const start = this.add('start', { kind: 'start' }, inside)
    const end = () => this.add('end', { kind: 'end', does: { throws: 'none' } }, inside)
    const [fork, choice] = [this.gate('parallel', inside), this.gate('exclusive', inside)]
    this.chain([start, fork, this.block(block.beside, inside), end()])
    this.chain([fork, this.block(block.block, inside), choice])
    const code = `code${this.counter + 1}`
    const does = block.how === 'terminate' ? { throws: 'terminate' as const } : { throws: block.how, code }
    const onward = block.how === 'escalation' && block.onward
    const event = this.add('leave', onward ? { kind: 'throw', does } : { kind: 'end', does }, inside)
    if (onward) this.chain([event, this.task(true, inside), end()])
    this.flow(choice.exit, event.entry, { condition: block.condition })
    this.flow(choice.exit, end().entry, { default: true })
    return block.how === 'terminate' ? sub : this.catching(sub, block.how, code, block.caught, parent)
  }

  private catching(
    sub: Ends,
    on: 'error' | 'escalation',
    code: string,
    { by, interrupting, anyCode, block }: Caught,
    parent: string | undefined,
  ): Ends {
    const trigger = anyCode ? { on } : { on, code }
    const ends = interrupting || on === 'error'
    if (by === 'event-subprocess') {
      const handler = this.add('handler', { kind: 'event-subprocess', trigger, interrupting: ends }, sub.entry)
      this.scope(handler.entry, block)
      return sub
    }
    const event = this.add('event', { kind: 'boundary', attachedTo: sub.entry, trigger, interrupting: ends }, parent)
    return this.leave(sub, event, { interrupting: ends, block }, parent)
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

type Extra = Pick<Extract<Node, { kind: 'task' }>, 'loop' | 'startQuantity' | 'completionQuantity'>

function quantitiesAndLoop({ loop, startQuantity, completionQuantity }: Extra): Extra {
  return {
    ...(loop === undefined ? {} : { loop }),
    ...(startQuantity === undefined ? {} : { startQuantity }),
    ...(completionQuantity === undefined ? {} : { completionQuantity }),
  }
}
