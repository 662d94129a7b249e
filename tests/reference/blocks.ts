import type { Loop, Trigger } from './graph.ts'

/** What a boundary event or the start of an event subprocess waits for; messages get a name of their own when placed. */
export type Wish = { on: 'message' } | { on: 'signal'; name: string } | { on: 'timer'; seconds: number }

/** A block-structured process: every block has one entry and one exit, and blocks stand in each other. */
export type Block =
  | { is: 'automatic'; loop?: Loop }
  | { is: 'waiting'; loop?: Loop; boundary?: Attached }
  | { is: 'sequence'; blocks: Block[] }
  /** Branches with a condition each; the last one is the default. */
  | { is: 'exclusive' | 'inclusive'; branches: { condition: string; block: Block }[]; otherwise: Block | undefined }
  | { is: 'parallel'; branches: Block[] }
  /** All branches start; the gateway goes on with some, and takes the others to reset. */
  | { is: 'complex'; branches: Block[]; activation: number }
  /** A waiting task and what follows, again while the condition holds. */
  | { is: 'again'; block: Block; condition: string }
  | { is: 'quantities'; quantity: number }
  | { is: 'catch'; wish: Wish }
  | { is: 'throw'; throws: 'message' | 'none' }
  | { is: 'throw-signal'; name: string }
  | { is: 'link' }
  | { is: 'event-based'; options: { wish: Wish; block: Block }[] }
  | { is: 'subprocess'; block: Block; loop?: Loop; boundary?: Attached; handler?: Handled }
  /** A subprocess whose block is left in the middle, or at its end, by an event that a boundary event may catch. */
  | {
      is: 'leaving'
      block: Block
      beside: Block
      how: 'error' | 'escalation' | 'terminate'
      /** An escalation is thrown on the way instead of at its end. */
      onward: boolean
      condition: string
      caught: Caught
    }

export interface Attached {
  wish: Wish
  interrupting: boolean
  block: Block
}

export type Handled = Attached

/** How an error or escalation is caught: by a boundary event or inside, with its code or any. */
export interface Caught {
  by: 'boundary' | 'event-subprocess'
  interrupting: boolean
  anyCode: boolean
  block: Block
}

/** A trigger for a wish of a node; each node waits for a message of its own, so that it is clear who gets it. */
export function triggerFor(wish: Wish, node: string): Trigger {
  return wish.on === 'message' ? { on: 'message', name: `to_${node}` } : wish
}
