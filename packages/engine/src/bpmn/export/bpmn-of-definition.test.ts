import { readdirSync, readFileSync } from 'node:fs'
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCKS, type BlockType } from '../../blocks/index.ts'
import { canonicalJson } from '../../canonical/json.ts'
import type { Flow, Step } from '../../definition/graph.ts'
import type { ProcessDefinition } from '../../definition/process-definition.ts'
import { definitionsOfBpmn } from '../definition-of-bpmn.ts'
import { readBpmn } from '../read-bpmn.ts'
import { checkRules } from '../rules/check-rules.ts'
import { writeBpmn } from '../write-bpmn.ts'
import { bpmnOfDefinition } from './bpmn-of-definition.ts'

const FOLDER = new URL('../../../../../examples/', import.meta.url)
const EXAMPLES = readdirSync(FOLDER).map(
  (name) => [name, JSON.parse(readFileSync(new URL(`${name}/process.json`, FOLDER), 'utf8')) as ProcessDefinition] as const,
)

function read(text: string) {
  const file = readBpmn(text)
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return file.value
}

function again(text: string): ProcessDefinition | undefined {
  const imported = definitionsOfBpmn(read(text).document)
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
  return imported.value.definitions[0]
}

const [, dog] = EXAMPLES.find(([name]) => name === 'hundesteuer') as (typeof EXAMPLES)[number]

describe('a procedure as a BPMN file', () => {
  it.each(EXAMPLES)('is the same procedure when it is read again: %s', (_, definition) => {
    const text = bpmnOfDefinition(definition)
    expect(canonicalJson(again(text))).toBe(canonicalJson(definition))
    expect(canonicalJson(again(writeBpmn(read(text).document)))).toBe(canonicalJson(definition))
  })

  it.each(EXAMPLES)('keeps the rules of BPMN, and another reader finds nothing wrong: %s', async (_, definition) => {
    const text = bpmnOfDefinition(definition)
    const file = read(text)
    expect(file.notes).toEqual([])
    expect(checkRules(file)).toEqual([])
    const { warnings } = await new BpmnModdle().fromXML(text)
    expect(warnings).toEqual([])
  })

  it.each(EXAMPLES)('draws every step and flow once, none over another: %s', async (_, definition) => {
    const { rootElement } = await new BpmnModdle().fromXML(bpmnOfDefinition(definition))
    const [diagram] = (rootElement as unknown as Drawn).diagrams
    const drawn = diagram?.plane.planeElement ?? []
    const ids = drawn.map(({ bpmnElement }) => bpmnElement.id)
    for (const { key } of [...definition.steps, ...definition.flows]) expect(ids.filter((id) => id === key)).toEqual([key])
    const boxes = drawn.filter(({ bpmnElement }) => definition.steps.some(({ key, attachedTo }) => key === bpmnElement.id && attachedTo === undefined))
    for (const [at, one] of boxes.entries()) for (const other of boxes.slice(at + 1)) expect(apart(one.bounds, other.bounds)).toBe(true)
  })

  it('takes over what another tool has changed, and keeps the rest', () => {
    const text = bpmnOfDefinition(dog)
    const named = again(text.replace('name="Steuer festsetzen"', 'name="Steuer prüfen"'))
    const [before, after] = [dog, named].map((each) => each?.steps.find(({ key }) => key === 's_yzypbfy2'))
    expect(after).toEqual({ ...before, name: { ...before?.name, de: 'Steuer prüfen' } })

    const condition = 'step.s_yzypbfy2.outcome = "o_scrpybpy"'
    const changed = again(text.replace(`tFormalExpression">${condition}`, `tFormalExpression">${condition} or false`))
    expect(changed?.flows.find(({ key }) => key === 'f_xhbbcxkc')?.condition).toBe(`${condition} or false`)
    expect({ ...changed, flows: [] }).toEqual({ ...dog, flows: [] })
  })

  it('gets a step that another tool has added, and loses one that it has removed', () => {
    const text = bpmnOfDefinition(dog)
    const added = again(text.replace('</laneSet>', '</laneSet><manualTask id="Look" name="Anschauen"/>'))
    expect(added?.steps.at(-1)).toMatchObject({ key: 'Look', block: 'manual-task', name: { de: 'Anschauen' } })
    expect(added?.steps.slice(0, -1)).toEqual(dog.steps)
  })

  it('gives a copy of a step a key of its own', () => {
    const text = bpmnOfDefinition(dog)
    const task = /<userTask id="s_yzypbfy2".*?<\/userTask>/s.exec(text)?.[0] ?? ''
    const copied = again(text.replace('</laneSet>', `</laneSet>${task.replace('id="s_yzypbfy2"', 'id="Copy"').replace(/<(in|out)coming>.*?<\/(in|out)coming>/g, '').replace(/ default="[^"]*"/, '')}`))
    expect(new Set(copied?.steps.map(({ key }) => key)).size).toBe(dog.steps.length + 1)
  })

  it('is refused where what it carries along is broken', () => {
    const broken = bpmnOfDefinition(dog).replace(/<lz:step>[^<]*/, '<lz:step>{')
    const imported = definitionsOfBpmn(read(broken).document)
    expect(imported.ok ? [] : imported.problems.map(({ name }) => name)).toEqual(['bpmn-own-part'])
    const strange = bpmnOfDefinition(dog).replace('"responsibleUnit"', '"responsible"')
    const other = definitionsOfBpmn(read(strange).document)
    expect(other.ok ? [] : other.problems.map(({ name }) => name)).toContain('bpmn-cannot-run')
  })

  it('is the same whatever its words and order are', () => {
    fc.assert(
      fc.property(anyProcedure, (definition) => {
        const text = bpmnOfDefinition(definition)
        expect(canonicalJson(again(text))).toBe(canonicalJson(definition))
      }),
      { numRuns: 200 },
    )
  })
})

/** What bpmn-moddle gives of the drawing. */
interface Drawn {
  readonly diagrams: readonly { readonly plane: { readonly planeElement: readonly { readonly bpmnElement: { readonly id: string }; readonly bounds?: Bounds }[] } }[]
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function apart(one: Bounds | undefined, other: Bounds | undefined): boolean {
  if (!one || !other) return false
  return one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y
}

const bare: ProcessDefinition = { ...dog, stations: [], parties: [], fields: [], forms: [], decisions: [], letters: [], parameters: [], norms: [], scenarios: [] }
const words = fc.record({ de: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), en: fc.string({ minLength: 1, maxLength: 20 }) })
const SETTINGS: Partial<Record<BlockType, Step['config']>> = {
  'service-task': { connector: 'echo' },
  action: { action: 'stamp' },
  'send-task': { message: 'Ende' },
  'receive-task': { message: 'Anfang' },
  'call-activity': { process: 'other' },
  timer: { at: 'date("2026-01-01") + duration("P1D") < today()' },
  'catch-event': { events: [{ kind: 'signal', signal: 'Sturm' }, { kind: 'timer', after: 'duration("P1D")' }], parallel: true },
  'throw-event': { events: [{ kind: 'escalation', code: 'late' }] },
  'end-event': { events: [{ kind: 'error', code: 'e-1' }, { kind: 'terminate' }] },
  'start-event': { events: [{ kind: 'condition', condition: 'a > 1 and b < 2' }] },
}
/** Blocks whose settings the dog registration does not have to know. */
const ANY = BLOCKS.map(({ type }) => type).filter((type) => SETTINGS[type as BlockType] !== undefined || /(gateway|^task|^manual-task|subprocess|transaction)$/.test(type))

/** Any graph, as nobody would draw it: words of all kinds, ways anywhere, steps in steps. */
const anyProcedure = fc
  .record({
    blocks: fc.array(fc.record({ block: fc.constantFrom(...ANY), name: words, inside: fc.boolean(), often: fc.boolean() }), { minLength: 1, maxLength: 12 }),
    ways: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), label: fc.option(words, { nil: undefined }), condition: fc.option(fc.constantFrom('a > 1', ' b < "ü" '), { nil: undefined }) }),
      { maxLength: 15 },
    ),
    names: words,
  })
  .map(({ blocks, ways, names }): ProcessDefinition => {
    const holders: string[] = []
    const steps = blocks.map(({ block, name, inside, often }, at): Step => {
      const parent = inside ? holders.at(-1) : undefined
      if (/subprocess|transaction/.test(block) && parent === undefined) holders.push(`s${at}`)
      const repeats = often && /task|action/.test(block) ? { repeats: { kind: 'loop', condition: 'a', maximum: 3 } as const } : {}
      return { key: `s${at}`, block, name, norms: [], config: SETTINGS[block as BlockType] ?? {}, ...(parent === undefined ? {} : { parent }), ...repeats }
    })
    const flows = ways.flatMap(({ from, to, label, condition }, at): Flow[] => {
      const [one, other] = [steps[from % steps.length], steps[to % steps.length]]
      if (!one || !other || one.parent !== other.parent) return []
      return [{ key: `f${at}`, from: one.key, to: other.key, ...(label === undefined ? {} : { label }), ...(condition === undefined ? {} : { condition }) }]
    })
    return { ...bare, names, steps, flows: flows.reverse() }
  })
