import { logicParts } from '../definition/logic-parts.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

type Kind = [string, readonly { key: string; party?: string | undefined }[]]

/** A key names one thing only, within its kind. */
export const keysUnique: Check = {
  name: 'keys-unique',
  run(definition) {
    const kinds: Kind[] = [
      ['fields', definition.fields],
      ['forms', definition.forms],
      ['steps', definition.steps],
      ['flows', definition.flows],
      ['decisions', definition.decisions],
      ['parameters', definition.parameters],
      ['letters', definition.letters],
      ['norms', definition.norms],
      ['parties', definition.parties],
      ['roles', definition.roles],
      ['scenarios', definition.scenarios],
      ['retention', definition.retention],
      ['stations', definition.stations],
      ['variables', definition.variables ?? []],
      ...parts(definition),
    ]
    return kinds.flatMap(([kind, things]) => {
      const seen = new Set<string>()
      return things.flatMap(({ key, party }) => {
        const name = party === undefined ? key : `${party}/${key}`
        if (seen.has(name)) return [problem('key-repeated', { key: name }, `${kind}/${key}`)]
        seen.add(name)
        return []
      })
    })
  },
}

/** What has keys of its own inside something: comparison and overlays name it by them. */
function parts({ fields, forms, decisions, letters }: ProcessDefinition): Kind[] {
  return [
    ...fields.map(({ key, items }): Kind => [`fields/${key}/items`, items ?? []]),
    ...forms.flatMap(({ key, pages }): Kind[] => {
      const groups = pages.flatMap((page) => page.groups)
      const placements = groups.flatMap((group) => group.placements)
      return [
        [`forms/${key}/pages`, pages],
        [`forms/${key}/groups`, groups],
        [`forms/${key}/placements`, placements],
      ]
    }),
    ...decisions.flatMap(({ key, logic }): Kind[] =>
      logic.kind === 'dated' ? [[`decisions/${key}/versions`, logic.versions]] : [],
    ),
    ...decisions.flatMap(logicParts).flatMap(({ place, logic }): Kind[] =>
      logic.kind === 'calculation'
        ? [[`${place}/entries`, logic.entries]]
        : [
            [`${place}/inputs`, logic.inputs],
            [`${place}/outputs`, logic.outputs],
            [`${place}/rows`, logic.rows],
          ],
    ),
    ...letters.map(({ key, body }): Kind => [`letters/${key}/body`, body]),
  ]
}
