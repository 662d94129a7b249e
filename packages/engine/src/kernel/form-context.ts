import type { FormContext } from '../forms/form-context.ts'
import { evaluate } from '../feel/evaluate.ts'
import { fromTagged, toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import { localDate } from '../feel/zone.ts'
import { fine, refuse } from '../problems/problem.ts'
import { linkedWorld } from './linked-world.ts'
import type { World } from './world.ts'

/** What judging a form needs: the expressions of a world, evaluated over the answers so far. */
export function formContext(world: World, now: string): FormContext {
  return {
    today: localDate(now, world.zone),
    evaluate(source, scope) {
      const linked = linkedWorld(world)
      if (!linked.ok) return linked
      const expression = linked.value.expression(source)
      if (!expression.ok) return expression
      const read = (name: string): FeelValue | undefined => {
        const tagged = scope(name)
        if (tagged === undefined) return undefined
        const value = fromTagged(tagged)
        return value.ok ? value.value : null
      }
      const evaluation = evaluate(expression.value, { get: read }, { now, zone: world.zone })
      return evaluation.failed ? refuse(evaluation.failed) : fine(toTagged(evaluation.value))
    },
  }
}
