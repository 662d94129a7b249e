import type { CaseRun } from './case-run.ts'
import type { Node } from './compiled-process.ts'
import type { Thrown } from './block.ts'
import { startEventSubprocess, takeBoundary } from './listening.ts'
import { insideScope } from './scopes.ts'

/**
 * Looks for whoever catches an error or escalation, from the inside out: the boundary of the step itself, event
 * subprocesses of its scope, the boundary of the subprocess around it, and so on (BPMN 2.0 §10.5.1, §13.5.4). Who
 * names the code goes before who takes any. False when nobody does.
 */
export function throwUp(run: CaseRun, token: string, node: Node, thrown: Thrown): boolean {
  let host = hostOf(run, token, node)
  let at = node
  for (;;) {
    const boundary = catching(at.boundaries, thrown)
    if (boundary && run.state.tokens[host]) {
      takeBoundary(run, host, at, boundary)
      return true
    }
    const scope = run.state.tokens[host]?.scope ?? 's0'
    const found = aboveScope(run, scope, thrown)
    if (found === 'caught') return true
    if (found === null) return false
    at = found.node
    host = hostOf(run, found.token, found.node)
  }
}

/** An event subprocess of the scope, else the step that the scope is the inside of. */
function aboveScope(run: CaseRun, from: string, thrown: Thrown): 'caught' | { token: string; node: Node } | null {
  for (let scope = from; ; ) {
    for (const event of insideScope(run, scope)) {
      if (event.block.startedByEvent !== true) continue
      const start = catching(event.inside.filter(({ block }) => block.starts === true), thrown)
      if (!start || isInside(run, from, scope, event)) continue
      startEventSubprocess(run, scope, start)
      return 'caught'
    }
    const found = run.state.scopes[scope]
    if (!found?.parent || found.step === undefined) return null
    if (found.token) return { token: found.token, node: run.node(found.step, found.parent) }
    scope = found.parent
  }
}

/** What an event subprocess throws itself it does not catch. */
function isInside(run: CaseRun, from: string, scope: string, event: Node): boolean {
  for (let at: string | null = from; at !== null && at !== scope; at = run.state.scopes[at]?.parent ?? null) {
    const found = run.state.scopes[at]
    if (found?.kind === 'event' && found.parent === scope && found.step === event.key) return true
  }
  return false
}

function catching(nodes: readonly Node[], thrown: Thrown): Node | undefined {
  const able = nodes.filter(({ block, step }) => block.catches?.(step.config as never, thrown))
  return able.find(({ block, step }) => block.catchesByName?.(step.config as never, thrown)) ?? able[0]
}

/** The token that rests at the step as a whole: not that of one of its turns. */
function hostOf(run: CaseRun, token: string, node: Node): string {
  let host = token
  for (;;) {
    const scope = run.state.scopes[run.state.tokens[host]?.scope ?? '']
    if (scope?.kind !== 'turn' || scope.step !== node.key || !scope.token) return host
    host = scope.token
  }
}
