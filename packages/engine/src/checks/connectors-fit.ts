import { Errors } from 'typebox/value'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { nearName } from '../feel/static/near-name.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { finishedBlock } from './nesting.ts'
import type { ConnectorOffer } from './surroundings.ts'

/** Every connector that a step uses is set up (`connector-not-set-up`), with all the settings it needs (`connector-option-missing`), and none that it does not take (`connector-option-unfit`). */
export function connectorsFit(definition: ProcessDefinition, connectors: readonly ConnectorOffer[]): Problem[] {
  return definition.steps.flatMap((step) => {
    const used = finishedBlock(step)
    const asked = used?.block.asks?.(used.config)
    if (asked === undefined) return []
    const { connector: name, options = {} } = asked
    const place = `steps/${step.key}/config`
    const connector = connectors.find((each) => each.name === name)
    if (connector === undefined) {
      const near = nearName(name, connectors.map((each) => each.name))
      const values = { step: step.name, connector: name, ...(near === undefined ? {} : { near }) }
      return [problem('connector-not-set-up', values, `${place}/connector`)]
    }
    return Errors(connector.options, options).flatMap((error) => {
      const at = `${place}/options${error.instancePath}`
      const named = (option: string) => ({ step: step.name, connector: name, option })
      const inner = error.instancePath.slice(1)
      const under = (option: string) => (inner === '' ? option : `${inner}/${option}`)
      if (error.keyword === 'required') {
        return error.params.requiredProperties.map((option) =>
          problem('connector-option-missing', named(under(option)), `${at}/${option}`),
        )
      }
      if (error.keyword === 'additionalProperties') {
        return error.params.additionalProperties.map((option) => problem('connector-option-unfit', named(under(option)), `${at}/${option}`))
      }
      // A member that is false by schema says the same as the list of additional ones.
      if (error.keyword === 'boolean') return []
      return [problem('connector-option-unfit', named(inner || '–'), at)]
    })
  })
}
