import { logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** Every key that one part names exists where it should. */
export const references: Check = {
  name: 'references',
  run(definition) {
    const keys = (things: readonly { key: string }[]) => new Set(things.map((thing) => thing.key))
    const norms = keys(definition.norms)
    const classes = keys(definition.retention)
    const parties = keys(definition.parties)
    const steps = keys(definition.steps)
    const found: Problem[] = []
    const need = (known: ReadonlySet<string>, key: string | undefined, place: string) => {
      if (key !== undefined && !known.has(key)) found.push(problem('reference-unknown', { key }, place))
    }
    for (const { place, keys: cited } of citations(definition)) for (const key of cited) need(norms, key, place)
    for (const field of definition.fields) {
      const place = `fields/${field.key}`
      need(parties, field.party, place)
      for (const each of [field, ...(field.items ?? [])]) need(classes, each.retention, place)
    }
    for (const step of definition.steps) {
      need(steps, step.attachedTo, `steps/${step.key}`)
      need(steps, step.parent, `steps/${step.key}`)
    }
    for (const { key, retention } of definition.variables ?? []) need(classes, retention, `variables/${key}`)
    for (const station of definition.stations) {
      for (const key of station.steps) need(steps, key, `stations/${station.key}`)
    }
    for (const letter of definition.letters) {
      need(parties, letter.addressee, `letters/${letter.key}`)
      need(classes, letter.retention, `letters/${letter.key}`)
    }
    for (const form of definition.forms) {
      need(keys(definition.decisions), form.preview?.decision, `forms/${form.key}/preview`)
      for (const page of form.pages) {
        const place = `forms/${form.key}/pages/${page.key}`
        const list = definition.fields.find((field) => field.key === page.repeat)
        if (page.repeat !== undefined && !list?.items)
          found.push(problem('reference-unknown', { key: page.repeat }, place))
        const known = keys(list?.items ?? definition.fields)
        for (const { field } of page.groups.flatMap((group) => group.placements)) need(known, field, place)
      }
    }
    return found
  },
}

function citations(definition: ProcessDefinition) {
  const cited = (kind: string, things: readonly { key: string; norms: readonly string[] }[]) =>
    things.map((thing) => ({ place: `${kind}/${thing.key}`, keys: thing.norms }))
  const tables = definition.decisions
    .flatMap(logicParts)
    .flatMap(({ place, logic }) => cited(place, logic.kind === 'table' ? logic.rows : logic.entries))
  const versions = definition.decisions.flatMap(({ key, logic }) =>
    logic.kind === 'dated' ? cited(`decisions/${key}/versions`, logic.versions) : [],
  )
  return [
    ...cited('steps', definition.steps),
    ...cited(
      'fields',
      definition.fields.flatMap((field) => [field, ...(field.items ?? [])]),
    ),
    ...cited('decisions', definition.decisions),
    ...cited('parameters', definition.parameters),
    ...cited('retention', definition.retention),
    ...tables,
    ...versions,
    ...definition.letters.map(({ key, notification }) => ({
      place: `letters/${key}/notification`,
      keys: notification?.norms ?? [],
    })),
    ...definition.letters.flatMap(({ key, body }) =>
      body
        .flatMap((block) => [block, ...('rows' in block ? block.rows : [])])
        .map((part) => ({ place: `letters/${key}/body/${part.key}`, keys: part.norms ?? [] })),
    ),
    ...definition.forms.flatMap(({ key, pages }) =>
      pages
        .flatMap((page) => page.groups.flatMap((group) => group.placements))
        .flatMap((placement) => cited(`forms/${key}/placements/${placement.key}`, placement.validations ?? [])),
    ),
  ]
}
