import type { BpmnExpression } from './flow-parts.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const DURATION = /^-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?([\d.]+S)?)?$/

/** A condition or count as FEEL; frames that other tools put around their expressions (`${…}`, `=`) are taken off. */
export function feelOf(expression: BpmnExpression | undefined): string | undefined {
  const text = expression?.text.trim()
  if (text === undefined || text === '') return undefined
  const framed = /^[$#]\{(.*)\}$/s.exec(text)
  if (framed) return framed[1]?.trim()
  return text.startsWith('=') ? text.slice(1).trim() : text
}

/** A moment: ISO 8601 as it stands in the file, or FEEL. */
export function momentOf(expression: BpmnExpression | undefined): string | undefined {
  const text = feelOf(expression)
  if (text === undefined) return undefined
  if (INSTANT.test(text)) return `date and time("${text}")`
  return DATE.test(text) ? `date("${text}")` : text
}

export function durationOf(expression: BpmnExpression | undefined): string | undefined {
  const text = feelOf(expression)
  return text !== undefined && DURATION.test(text) ? `duration("${text}")` : text
}

/** A repeating interval: ISO 8601 becomes a text of FEEL's. */
export function cycleOf(expression: BpmnExpression | undefined): string | undefined {
  const text = feelOf(expression)
  return text !== undefined && /^R\d*\//.test(text) ? `"${text}"` : text
}
