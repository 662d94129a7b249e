import { type BpmnElement, attributeOf } from './bpmn-document.ts'
import { attributesOf } from './schema.ts'

/** An attribute without a namespace, or the standard's default for it; blanks around it do not count. */
export function valueOf(element: BpmnElement, name: string): string | undefined {
  return attributeOf(element, name)?.trim() ?? attributesOf(element.type).get(name)?.default
}

/** An attribute that is true or false, or the standard's default; false without either. */
export function isTrue(element: BpmnElement, name: string): boolean {
  const value = valueOf(element, name)
  return value === 'true' || value === '1'
}

/** A whole number, or the standard's default; undefined without either. */
export function integerOf(element: BpmnElement, name: string): number | undefined {
  const value = valueOf(element, name)
  return value !== undefined && /^[+-]?\d{1,15}$/.test(value) ? Number(value) : undefined
}

/** A number of the drawing; undefined for one that cannot be read. */
export function numberOf(element: BpmnElement, name: string): number | undefined {
  const value = Number(valueOf(element, name) ?? '')
  return Number.isFinite(value) && valueOf(element, name) !== '' ? value : undefined
}
