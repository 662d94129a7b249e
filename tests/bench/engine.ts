/**
 * `npm run bench -- engine`: cases of the kernel beside bpmn-engine (its definition read beforehand) and, where there is
 * an equivalent machine, xstate; ours with facts and the new state. Then what does not get dearer: a step of a short or
 * long process, of a short or long history; and what a waiting case weighs.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type CaseState, type ProcessDefinition, canonicalJson } from '@laufzettel/engine'
import { chain, choice, loop, parallel, waiting } from './engine/bench-graphs.ts'
import * as bpmn from './engine/bpmn-engine.ts'
import * as ours from './engine/ours.ts'
import * as xstate from './engine/xstate.ts'
import type { Figure } from './frame/figure.ts'
import { byTurns, type Measured, measured } from './frame/rounds.ts'

const VERSIONS = { 'bpmn-engine': '25.0.1', xstate: '5.33.3' }
/** Milliseconds that a side runs in one round. */
const ROUND = 300
/** Acts of a short turn, and pairs of turns of a round. */
const SHORT = 20
const PAIRS = 50
/** Commands of one case in a row. */
const ROW = 25
const BIG = { amount: { $number: '250' } }

type Side = () => unknown

export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = []
  const cases: [string, ProcessDefinition, Side, ((source: Awaited<ReturnType<typeof bpmn.parsed>>) => Promise<unknown>) | null, Side][] = []
  const add = (
    name: string,
    definition: ProcessDefinition,
    own: Side,
    theirs: (source: Awaited<ReturnType<typeof bpmn.parsed>>) => Promise<unknown>,
    machine: Side,
  ) => cases.push([name, definition, own, theirs, machine])
  const five = ours.worldOf(chain(5))
  const machineOfFive = xstate.chain(5)
  add('sequence of five service steps', chain(5), () => ours.begin(five), (source) => bpmn.run(source), () => xstate.run(machineOfFive))
  const split = ours.worldOf(choice())
  const machineOfChoice = xstate.choice()
  add('exclusive choice by a condition', choice(), () => ours.begin(split, BIG), (source) => bpmn.run(source), () => xstate.run(machineOfChoice))
  const four = ours.worldOf(parallel(4))
  const machineOfFour = xstate.parallel(4)
  add('four ways in parallel', parallel(4), () => ours.begin(four), (source) => bpmn.run(source), () => xstate.run(machineOfFour))
  const wait = ours.worldOf(waiting())
  const machineOfWait = xstate.waiting()
  add(
    'a person waits and completes',
    waiting(),
    () => ours.complete(wait, ours.begin(wait).state),
    async (source) => bpmn.complete(await bpmn.run(source)),
    () => xstate.complete(machineOfWait),
  )
  add(
    'stored as text, restored, completed',
    waiting(),
    () => ours.complete(wait, JSON.parse(canonicalJson(ours.begin(wait).state)) as CaseState),
    async (source) => bpmn.restored(await bpmn.run(source)),
    () => xstate.restored(machineOfWait),
  )
  const long = ours.worldOf(chain(1000))
  const machineOfLong = xstate.chain(1000)
  add('process of 1,000 steps', chain(1000), () => ours.begin(long), (source) => bpmn.runLong(source), () => xstate.run(machineOfLong))
  for (const [name, definition, own, theirs, machine] of cases) {
    const source = await bpmn.parsed(definition)
    figures.push(await compared(name, own, () => theirs?.(source), 'bpmn-engine'), await compared(name, own, machine, 'xstate'))
  }
  figures.push(...(await flat()), ...(await weight()), await linking())
  return figures
}

async function compared(name: string, own: Side, other: Side, reference: string): Promise<Figure> {
  const sides = await byTurns(5, () => perSecond(own), () => perSecond(other))
  return {
    name: `${name}, ${reference}`,
    unit: 'cases/s',
    better: 'higher',
    ...sides.ours,
    reference,
    referenceValue: sides.reference.value,
    versions: VERSIONS,
  }
}

/** How often a side is done within a second, one after the other. */
async function perSecond(side: Side): Promise<number> {
  const until = performance.now() + ROUND
  const from = performance.now()
  let done = 0
  let last = from
  while (last < until) {
    const given = side()
    if (given instanceof Promise) await given
    done += 1
    last = performance.now()
  }
  return (done * 1000) / (last - from)
}

/**
 * How often each of two quick acts is done within a second, by turns of a few milliseconds: what is compared here differs
 * by less than a busy machine does from one second to the next.
 */
function inShortTurns(one: Side, other: Side): { readonly ours: Measured; readonly reference: Measured } {
  const turn = (side: Side): number => {
    const from = performance.now()
    for (let time = 0; time < SHORT; time += 1) side()
    return performance.now() - from
  }
  const [mine, theirs]: [number[], number[]] = [[], []]
  // The first round only warms up.
  for (let round = 0; round <= 5; round += 1) {
    const times = [0, 0]
    for (let pair = 0; pair < PAIRS; pair += 1) {
      times[0] = (times[0] ?? 0) + turn(one)
      times[1] = (times[1] ?? 0) + turn(other)
    }
    const [first = 0, second = 0] = times.map((time) => (SHORT * PAIRS * 1000) / time)
    if (round > 0) {
      mine.push(first)
      theirs.push(second)
    }
  }
  return { ours: measured(mine), reference: measured(theirs) }
}

async function flat(): Promise<Figure[]> {
  const perStep = (length: number) => {
    const world = ours.worldOf(chain(length))
    return async () => (await perSecond(() => ours.begin(world))) * length
  }
  const [ten, thousand] = [perStep(10), perStep(1000)]
  const steps = await byTurns(5, thousand, ten)
  const world = ours.worldOf(loop())
  const young = ours.begin(world).state
  let old = young
  let facts = 0
  while (facts < 100_000) {
    const before = old.revision
    old = ours.complete(world, old)
    facts += old.revision - before
  }
  // Commands in a row from there on: a state is tidied after some facts, and one command would always or never meet that.
  const on = (state: CaseState) => () => {
    let now = state
    for (let command = 0; command < ROW; command += 1) now = ours.complete(world, now)
  }
  const history = inShortTurns(on(old), on(young))
  const perCommand = (each: Measured): Measured => measured(each.rounds.map((value) => value * ROW))
  const unit = { unit: 'steps/s', better: 'higher' } as const
  return [
    { name: 'a step of a process of 1,000, beside one of 10', ...unit, ...steps.ours, reference: 'of 10', referenceValue: steps.reference.value },
    {
      name: `a step after ${facts.toLocaleString('en')} facts, beside one after the first`,
      ...unit,
      ...perCommand(history.ours),
      reference: 'after the first',
      referenceValue: perCommand(history.reference).value,
    },
  ]
}

async function weight(): Promise<Figure[]> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = async (count: number, make: () => unknown): Promise<number> => {
    const kept: unknown[] = []
    collect()
    const before = process.memoryUsage().heapUsed
    for (let at = 0; at < count; at += 1) kept.push(await make())
    collect()
    const grown = process.memoryUsage().heapUsed - before
    return kept.length === 0 ? 0 : grown / kept.length
  }
  const world = ours.worldOf(waiting())
  const source = await bpmn.parsed(waiting())
  const memory = await byTurns(5, () => held(5000, () => ours.begin(world).state), () => held(100, () => bpmn.run(source)))
  const size = canonicalJson(ours.begin(world).state).length
  const theirs = (await bpmn.stateText(await bpmn.run(source))).length
  const bytes = { unit: 'bytes', better: 'lower', reference: 'bpmn-engine', versions: VERSIONS } as const
  return [
    { name: 'memory of a waiting case', ...bytes, ...memory.ours, referenceValue: memory.reference.value },
    { name: 'stored state of a waiting case', ...bytes, value: size, rounds: [size], referenceValue: theirs },
  ]
}

/** A definition is linked once; a new one of 10,000 steps each time. */
async function linking(): Promise<Figure> {
  const size = 10_000
  const linked = async () => {
    const definition = chain(size)
    const from = performance.now()
    ours.give(ours.worldOf({ ...definition, steps: definition.steps.map((one) => (one.block === 'start-event' ? { ...one, block: 'catch-event' } : one)) }), null, {
      type: 'start',
      caseId: 'c1',
      tenant: 't',
      caseNumber: 'BEN-1',
      channel: 'online',
      parties: {},
      data: { entries: {}, items: {} },
      step: 'done',
    })
    return (size * 1000) / (performance.now() - from)
  }
  const { ours: value } = await byTurns(5, linked, async () => 10_000)
  return { name: 'steps of a definition linked', unit: 'steps/s', better: 'higher', ...value, reference: 'size aimed at', referenceValue: 10_000 }
}
