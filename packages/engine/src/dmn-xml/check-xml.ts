/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'
import { type Problem, type Result, fine, problem, refuse } from '../problems/problem.ts'

export const MAX_DEPTH = 50
export const MAX_ELEMENTS = 5_000

/** A reference to a character or to one of XML's five entities; every other entity needs a DOCTYPE. */
const STRANGE_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/

class Refused extends Error {
  readonly problem: Problem
  constructor(cause: Problem) {
    super(cause.name)
    this.problem = cause
  }
}

/**
 * Whether a text is XML within the limits, before anything is made of it: well formed, no DOCTYPE, at most 50 levels
 * and 5,000 elements, no entity of its own. Reports `dmn-xml-limit`, `dmn-xml-doctype`, `dmn-xml-syntax`.
 */
export function checkXml(xml: string): Result<true> {
  let depth = 0
  let elements = 0
  const stop = (found: Problem): never => {
    throw new Refused(found)
  }
  const syntax = (detail: string, line: number) =>
    stop(problem('dmn-xml-syntax', { detail: detail.slice(0, 200), line: String(line + 1) }))
  const parser = new Parser()
  parser.on('openTag', (_name, attributes, _decode, selfClosing, context) => {
    elements += 1
    if (elements > MAX_ELEMENTS)
      stop(problem('dmn-xml-limit', { part: 'Elemente/elements', limit: String(MAX_ELEMENTS) }))
    if (!selfClosing) depth += 1
    if (depth > MAX_DEPTH) stop(problem('dmn-xml-limit', { part: 'Ebenen/levels', limit: String(MAX_DEPTH) }))
    for (const value of Object.values(attributes())) {
      if (STRANGE_ENTITY.test(value)) syntax(value, context().line)
    }
  })
  parser.on('closeTag', (_name, _decode, selfClosing) => {
    if (!selfClosing) depth -= 1
  })
  parser.on('text', (text, _decode, context) => {
    if (STRANGE_ENTITY.test(text)) syntax(text.trim(), context().line)
  })
  parser.on('attention', (text, _decode, context) => {
    stop(text.startsWith('<!DOCTYPE') ? problem('dmn-xml-doctype') : syntax(text, context().line))
  })
  parser.on('error', (fault, context) => syntax(fault.message, context().line))
  parser.on('warn', (fault, context) => syntax(fault.message, context().line))
  try {
    parser.parse(xml)
    return elements === 0 ? refuse(problem('dmn-xml-syntax', { detail: '∅', line: '1' })) : fine(true)
  } catch (fault) {
    if (fault instanceof Refused) return refuse(fault.problem)
    throw fault
  }
}
