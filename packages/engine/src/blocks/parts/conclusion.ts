import { Type, type Static } from 'typebox'
import { closed, Key } from '../../definition/basics.ts'
import { partKey, sourceKey } from '../../kernel/expansion.ts'
import { defineBlock } from '../../kernel/block.ts'
import { concludeAs } from './result.ts'

/** The outcome itself, or the part whose outcome it is. `ending`: the whole case is over with it. */
const config = Type.Object(
  { outcome: Type.Optional(Key), from: Type.Optional(Key), ending: Type.Optional(Type.Literal('transferred')) },
  closed,
)

/** Ends a composite with an outcome. */
export const conclusion = defineBlock<Static<typeof config>>({
  type: 'conclusion',
  part: true,
  activity: 'structure',
  config,
  suggested: [{ de: 'Ergebnis', en: 'Outcome' }],
  ends: true,
  expressions: () => [],
  enter(run) {
    const { outcome, from, ending } = run.config
    const found = outcome ?? run.state.outcomes[partKey(sourceKey(run.step.key), from ?? '')]
    if (found !== undefined) concludeAs(run, found)
    if (ending === undefined) run.end()
    else run.endCase(ending)
  },
  checks: () => [],
  bpmn: 'bpmn:endEvent (none)',
})
