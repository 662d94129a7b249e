import type { Flags, Pattern, PatternNode, Test } from './pattern.ts'
import { PatternFault } from './pattern-fault.ts'

/** Steps of a matcher. `split` tries `first` before `second`; `progress` stops a loop whose round took nothing. */
export type Instruction =
  | { readonly op: 'char'; readonly test: Test }
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'start' }
  | { readonly op: 'end' }
  | { readonly op: 'back'; readonly index: number }
  | { readonly op: 'mark'; readonly loop: number }
  | { readonly op: 'progress'; readonly loop: number }
  | { readonly op: 'match' }

export interface Program {
  readonly code: readonly Instruction[]
  readonly groups: number
  readonly loops: number
  readonly flags: Flags
  /** A back-reference needs to know what was captured, which no finite automaton does. */
  readonly backReferences: boolean
}

/** Longest program; counted repetitions are written out. */
const MAX_INSTRUCTIONS = 20_000

/** Compiles a pattern. Throws a PatternFault when its repetitions make it too long. */
export function compilePattern({ root, groups, flags }: Pattern): Program {
  const writer = new Writer()
  writer.emit({ op: 'save', slot: 0 })
  writer.write(root)
  writer.emit({ op: 'save', slot: 1 })
  writer.emit({ op: 'match' })
  const { code, loops } = writer
  return { code, groups, loops, flags, backReferences: code.some(({ op }) => op === 'back') }
}

class Writer {
  readonly code: Instruction[] = []
  loops = 0

  emit<T extends Instruction>(instruction: T): T {
    if (this.code.length >= MAX_INSTRUCTIONS) throw new PatternFault(0)
    this.code.push(instruction)
    return instruction
  }

  write(node: PatternNode): void {
    switch (node.kind) {
      case 'empty':
        return
      case 'set':
        this.emit({ op: 'char', test: node.test })
        return
      case 'start':
      case 'end':
        this.emit({ op: node.kind })
        return
      case 'back':
        this.emit({ op: 'back', index: node.index })
        return
      case 'sequence':
        for (const part of node.parts) this.write(part)
        return
      case 'choice':
        return this.writeChoice(node.parts)
      case 'group':
        this.emit({ op: 'save', slot: node.index * 2 })
        this.write(node.of)
        this.emit({ op: 'save', slot: node.index * 2 + 1 })
        return
      case 'repeat':
        return this.writeRepeat(node)
    }
  }

  private writeChoice(parts: readonly PatternNode[]): void {
    const exits: { to: number }[] = []
    for (const [place, part] of parts.entries()) {
      const last = place === parts.length - 1
      const split = last ? null : this.emit({ op: 'split', first: this.code.length + 1, second: 0 })
      this.write(part)
      if (split === null) break
      exits.push(this.emit({ op: 'jump', to: 0 }))
      split.second = this.code.length
    }
    for (const exit of exits) exit.to = this.code.length
  }

  private writeRepeat({ of, min, max, greedy }: Extract<PatternNode, { kind: 'repeat' }>): void {
    for (let count = 0; count < min; count += 1) this.write(of)
    if (max === null) return this.writeLoop(of, greedy)
    const splits: { first: number; second: number }[] = []
    for (let count = min; count < max; count += 1) {
      splits.push(this.emit({ op: 'split', first: 0, second: 0 }))
      const [split] = splits.slice(-1)
      if (split !== undefined) split[greedy ? 'first' : 'second'] = this.code.length
      this.write(of)
    }
    for (const split of splits) split[greedy ? 'second' : 'first'] = this.code.length
  }

  private writeLoop(of: PatternNode, greedy: boolean): void {
    const start = this.code.length
    const split = this.emit({ op: 'split', first: 0, second: 0 })
    const loop = this.loops
    this.loops += 1
    split[greedy ? 'first' : 'second'] = this.code.length
    this.emit({ op: 'mark', loop })
    this.write(of)
    this.emit({ op: 'progress', loop })
    this.emit({ op: 'jump', to: start })
    split[greedy ? 'second' : 'first'] = this.code.length
  }
}
