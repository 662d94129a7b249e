import { fine, refuse, type Result } from '../../problems/problem.ts'
import { lengthOf, nameCharacter, normaliseText, unacceptedCharacter } from '../characters.ts'
import { partProblem, type RawParts, typed } from './kind.ts'

interface Limits {
  readonly min?: number
  readonly max: number
  /** Accept several lines. */
  readonly lines: boolean
}

/**
 * The text typed in a part: NFC, trimmed, with accepted characters only (DIN 91379) and not too long.
 * Null when nothing was typed. Without `lines`, white space inside becomes single spaces.
 * Problems: answer-character, answer-too-long, answer-too-short.
 */
export function readText(raw: RawParts, part: string, limits: Limits): Result<string | null> {
  const normal = normaliseText(typed(raw, part))
  const text = limits.lines ? normal : normal.replace(/\s+/gu, ' ')
  if (text === '') return fine(null)
  const wrong = unacceptedCharacter(limits.lines ? text.replaceAll('\t', ' ') : text, limits.lines)
  if (wrong !== null) return refuse(partProblem('answer-character', part, { character: nameCharacter(wrong) }))
  const length = lengthOf(text)
  if (length > limits.max) {
    return refuse(partProblem('answer-too-long', part, { limit: String(limits.max), length: String(length) }))
  }
  if (length < (limits.min ?? 0)) return refuse(partProblem('answer-too-short', part, { limit: String(limits.min) }))
  return fine(limits.lines ? text.replaceAll('\t', ' ') : text)
}
