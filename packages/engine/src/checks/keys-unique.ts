import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** A key names one thing only, within its kind. */
export const keysUnique: Check = {
  name: 'keys-unique',
  run(definition) {
    const kinds: [string, readonly { key: string; party?: string | undefined }[]][] = [
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
