import type { EventConfig } from '../../blocks/events/index.ts'
import type { Catalog } from './catalog.ts'
import { element, expression } from './xml-text.ts'

/** What an event needs of the rest of the file. */
export interface EventParts {
  readonly catalog: Catalog
  /** The id of the node of a step; undefined for one that is not there. */
  readonly nodeId: (step: string) => string | undefined
}

type Write = (event: Readonly<Record<string, unknown>>, parts: EventParts) => string

const textIn = (event: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = event[name]
  return typeof value === 'string' ? value : undefined
}

const times = (event: Readonly<Record<string, unknown>>): string =>
  [['at', 'timeDate'], ['after', 'timeDuration'], ['every', 'timeCycle']]
    .map(([member = '', tag = '']) => {
      const feel = textIn(event, member)
      return feel === undefined ? '' : expression(tag, feel)
    })
    .join('')

/** Each event of a step as the event definition of the standard (BPMN 2.0 §10.5.5). */
const WRITE: Readonly<Record<string, Write>> = {
  message: (event, { catalog }) => element('messageEventDefinition', { messageRef: catalog.message(textIn(event, 'message') ?? '') }),
  timer: (event) => element('timerEventDefinition', {}, times(event)),
  signal: (event, { catalog }) => element('signalEventDefinition', { signalRef: catalog.signal(textIn(event, 'signal') ?? '') }),
  condition: (event) => element('conditionalEventDefinition', {}, expression('condition', textIn(event, 'condition') ?? 'false')),
  error: (event, { catalog }) => {
    const code = textIn(event, 'code')
    return element('errorEventDefinition', { errorRef: code === undefined ? undefined : catalog.error(code) })
  },
  escalation: (event, { catalog }) => {
    const code = textIn(event, 'code')
    return element('escalationEventDefinition', { escalationRef: code === undefined ? undefined : catalog.escalation(code) })
  },
  compensation: (event, { nodeId }) => element('compensateEventDefinition', { activityRef: nodeId(textIn(event, 'activity') ?? '') }),
  cancel: () => element('cancelEventDefinition', {}),
  terminate: () => element('terminateEventDefinition', {}),
  link: (event) => element('linkEventDefinition', { name: textIn(event, 'link') }),
}

/** The event definitions of a step's events, in their order. */
export function eventDefinitions(events: unknown, parts: EventParts): string {
  if (!Array.isArray(events)) return ''
  return (events as EventConfig[]).map((event) => WRITE[event.kind]?.(event as Readonly<Record<string, unknown>>, parts) ?? '').join('')
}
