import type { ProcessDefinition } from '@laufzettel/engine'
import * as elements from 'bpmn-elements'
import { Engine } from 'bpmn-engine'
import { BpmnModdle } from 'bpmn-moddle'
import serialize, { TypeResolver } from 'moddle-context-serializer'
import { xmlOf } from './bench-graphs.ts'

type Parsed = ReturnType<typeof serialize>

/** The definition read beforehand, as bpmn-engine takes it. */
export async function parsed(definition: ProcessDefinition): Promise<Parsed> {
  const moddle = new BpmnModdle()
  const read = await moddle.fromXML(xmlOf(definition))
  return serialize(read, TypeResolver(elements))
}

type Next = (error: null) => void
const services = { work: (_scope: unknown, next: Next) => next(null) }
/** Its stack does not hold a thousand steps that are done at once. */
const laterServices = { work: (_scope: unknown, next: Next) => queueMicrotask(() => next(null)) }

/** One case from start to end, or to where a person has to act. */
export async function run(sourceContext: Parsed, high = true): Promise<Engine> {
  const engine = new Engine({ name: 'bench', sourceContext, services, variables: { high } } as never)
  await engine.execute()
  return engine
}

/** A case that waits for a person, completed by a signal. */
export async function complete(engine: Engine): Promise<void> {
  const ended = engine.waitFor('end')
  ;(engine.execution as unknown as { signal(message: unknown): void }).signal({ id: 'check' })
  await ended
}

/** The state as text and back again, then completed. */
export async function restored(engine: Engine): Promise<void> {
  const text = JSON.stringify(await engine.getState())
  engine.stop()
  const again = new Engine({ name: 'bench' } as never).recover(JSON.parse(text), { services } as never)
  const ended = again.waitFor('end')
  const execution = (await again.resume()) as unknown as { signal(message: unknown): void }
  execution.signal({ id: 'check' })
  await ended
}

export async function stateText(engine: Engine): Promise<string> {
  return JSON.stringify(await engine.getState())
}

/** A long process from start to end. */
export async function runLong(sourceContext: Parsed): Promise<void> {
  const engine = new Engine({ name: 'bench', sourceContext, services: laterServices } as never)
  const ended = engine.waitFor('end')
  await engine.execute()
  await ended
}
