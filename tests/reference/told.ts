import type { Graph } from './graph.ts'
import { Interpreter } from './interpreter.ts'
import type { Observation } from './observation.ts'
import type { Stimulus } from './stimuli.ts'

/** An observation in one line: what was done | what waits | what failed or how it ended. For tests that read as a story. */
export function told({ actions, waiting, exceptions, ended }: Observation): string {
  const how = ended === undefined ? 'running' : ended.how === 'error' ? `error ${ended.code}` : ended.how
  return [actions.join(' '), waiting.join(' '), [how, ...exceptions.map((node) => `exception ${node}`)].join(' ')].join(
    ' | ',
  )
}

/** What is seen after the start and after each stimulus; what may be seen is joined by `or` where it depends on order. */
export function story(
  graph: Graph,
  script: (string | Stimulus)[] = [],
  variables: Record<string, boolean> = {},
): string[] {
  const interpreter = new Interpreter({ graph, variables })
  const now = () => interpreter.possible().map(told).sort().join(' or ')
  return [
    now(),
    ...script.map((stimulus) => {
      interpreter.happen(typeof stimulus === 'string' ? read(stimulus) : stimulus)
      return now()
    }),
  ]
}

/** `do a`, `message m`, `signal s`, `wait 5`. */
function read(text: string): Stimulus {
  const [verb, name = ''] = text.split(' ')
  switch (verb) {
    case 'do':
      return { do: 'complete', node: name, nth: 0 }
    case 'message':
    case 'signal':
      return { do: verb, name }
    case 'wait':
      return { do: 'advance', seconds: Number(name) }
    default:
      throw new Error(text)
  }
}
