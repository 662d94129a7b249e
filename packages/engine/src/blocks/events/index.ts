import { Type } from 'typebox'
import type { StartTrigger, Thrown } from '../../kernel/block.ts'
import type { StepRun } from '../../kernel/step-run.ts'
import { cancel } from './cancel.ts'
import { compensation } from './compensation.ts'
import { condition } from './condition.ts'
import { error } from './error.ts'
import { escalation } from './escalation.ts'
import type { EventKind } from './event-kind.ts'
import { link } from './link.ts'
import { message } from './message.ts'
import { signal } from './signal.ts'
import { terminate } from './terminate.ts'
import { timerEvent } from './timer-event.ts'

/** Every kind of event. */
export const EVENTS: readonly EventKind<never>[] = [
  message, timerEvent, signal, condition, error, escalation, compensation, cancel, terminate, link,
]

/** The events of a step: none, one, or several. */
export const Events = Type.Array(Type.Union(EVENTS.map(({ schema }) => schema)), { maxItems: 20 })
export type EventConfig = { readonly kind: string } & Record<string, unknown>
export interface EventsConfig {
  readonly events: readonly EventConfig[]
}

const byKind = new Map<string, EventKind<never>>(EVENTS.map((kind) => [kind.kind, kind]))

/** What the kind of an event says of itself. */
export function kindOf({ kind }: EventConfig): EventKind<never> | undefined {
  return byKind.get(kind)
}

/** The expressions of the events; settings of a draft may not have any yet. */
export function expressionsOfEvents({ events }: Partial<EventsConfig>): readonly string[] {
  return (events ?? []).flatMap((event) => kindOf(event)?.expressions?.(event as never) ?? [])
}

/** Waits for each of the events; a step that one of them has moved on waits for no more. */
export function listenFor(run: StepRun<unknown>, { events }: EventsConfig): void {
  const before = run.listensForScope ? undefined : run.state.tokens[run.token]?.step
  for (const event of events) {
    kindOf(event)?.listen?.(run, event as never)
    if (run.listensForScope ? run.state.scopes[run.scope] === undefined : run.state.tokens[run.token]?.step !== before) return
  }
}

/** Throws each of the events; true when the token goes on by itself. */
export function raiseAll(run: StepRun<unknown>, { events }: EventsConfig, then: 'leave' | 'end'): boolean {
  for (const event of events) {
    const goesOn = kindOf(event)?.raise?.(run, event as never, then) ?? true
    // An interrupting catcher has stopped the thrower too.
    if (!goesOn || run.state.tokens[run.token]?.step !== run.step.key) return false
  }
  return true
}

export function catchesOne({ events }: EventsConfig, thrown: Thrown): boolean {
  return events.some((event) => kindOf(event)?.catches?.(event as never, thrown) === true)
}

export function namesOne({ events }: EventsConfig, thrown: Thrown): boolean {
  return events.some((event) => kindOf(event)?.catches?.(event as never, thrown) && kindOf(event)?.names?.(event as never, thrown))
}

export function triggersOf({ events }: EventsConfig): readonly StartTrigger[] {
  return events.flatMap((event) => kindOf(event)?.trigger?.(event as never) ?? [])
}

export function stopsScope({ events }: EventsConfig): boolean {
  return events.some((event) => kindOf(event)?.stopsScope === true)
}

/** Messages that are waited for or sent. */
export function messagesOf({ events }: EventsConfig): readonly string[] {
  return events.flatMap((event) => kindOf(event)?.message?.(event as never) ?? [])
}

/** The step that is to be undone, where one is named. */
export function undoneBy({ events }: EventsConfig): string | undefined {
  return events.flatMap((event) => kindOf(event)?.undoes?.(event as never) ?? [])[0]
}
