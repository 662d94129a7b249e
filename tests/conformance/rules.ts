import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Problem, problemCode, problemText } from '@laufzettel/engine'
import { type BpmnFile, attributeOf, checkRules, checkSoundness, childrenOf, readBpmn } from '@laufzettel/engine/bpmn'
import type { CaseResult, Suite } from './case-result.ts'

/** One case of `cases.json`: a file, the rule that it breaks or keeps (`sound flow` is the soundness of its flow). */
interface RuleCase {
  readonly file: string
  readonly rule: string
  readonly valid: boolean
}

const SOUND_FLOW = 'sound flow'

/**
 * Reads each file that `cases.json` of a folder names. One that breaks a rule of the BPMN standard has to be refused with
 * a problem that names an element, one that keeps it may give no problem at all. Soundness is no rule of the standard
 * (it has flows that meet on purpose), so it is looked at in the cases that are about it, and the rules in all others.
 */
export const rules: Suite = async (folder) => {
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as RuleCase[]
  return cases.map(({ file, rule, valid }): CaseResult => {
    const problems = problemsOf(join(folder, file), rule === SOUND_FLOW)
    const wrong = verdict(valid, problems)
    const group = rule === SOUND_FLOW ? SOUND_FLOW : valid ? 'rule kept' : 'rule broken'
    return { name: file, group, passed: wrong === null, ...(wrong === null ? {} : { detail: wrong }) }
  })
}

/** null when the problems of a file are what its case says. */
export function verdict(valid: boolean, problems: readonly Problem[]): string | null {
  if (valid) return problems.length === 0 ? null : `refused: ${problems.slice(0, 3).map(said).join(' ')}`
  if (problems.length === 0) return 'accepted'
  const naming = problems.some(({ place, values }) => place !== undefined || values?.['line'] !== undefined)
  return naming ? null : `refused without naming an element: ${problems.slice(0, 3).map(said).join(' ')}`
}

function said(problem: Problem): string {
  return `${problemCode(problem)} ${problemText(problem, 'en')}`
}

function problemsOf(path: string, soundness: boolean): readonly Problem[] {
  const file = readBpmn(readFileSync(path))
  if (!file.ok) return file.problems
  return soundness ? checkSoundness(file.value) : checkRules(file.value, importsOf(path, file.value, new Set([path])))
}

/** The files that a file imports, with all that those import; what is missing or not whole is left out. */
function importsOf(path: string, file: BpmnFile, above: ReadonlySet<string>): ReadonlyMap<string, BpmnFile> {
  const found = new Map<string, BpmnFile>()
  for (const location of locationsIn(file)) {
    const at = candidates(path, location).find((candidate) => existsSync(candidate))
    if (at === undefined) continue
    const read = readBpmn(readFileSync(at))
    if (!read.ok) continue
    const inside = above.has(at) ? undefined : importsOf(at, read.value, new Set([...above, at]))
    const whole = inside === undefined || locationsIn(read.value).every((each) => inside.has(each))
    if (whole) found.set(location, read.value)
  }
  return found
}

function locationsIn({ document }: BpmnFile): readonly string[] {
  return childrenOf(document.root).flatMap((child) =>
    child.type === 'bpmn:Import' && attributeOf(child, 'importType') === 'http://www.omg.org/spec/BPMN/20100524/MODEL'
      ? [attributeOf(child, 'location') ?? '']
      : [],
  )
}

/** A suite of folders is stored flat, each file named after its folder: `EXT001/File.bpmn` is `EXT001_File.bpmn`. */
function candidates(path: string, location: string): readonly string[] {
  const folder = join(path, '..')
  const [prefix = ''] = basename(path).split('_')
  return [join(folder, location), join(folder, `${prefix}_${location}`)]
}
