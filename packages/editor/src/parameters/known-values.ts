import type { ProcessDefinition } from '@laufzettel/engine'
import type { PublishedRevision } from '../app/client.ts'
import type { KnownValue } from './timeline.ts'

/** The own authority in the worlds of the editor, which never leave it. */
const OWN = 'own'

/**
 * Published values as the engine ranks them: of a parameter that a lower authority may set the nearest one's go first,
 * of any other the uppermost one's. In the order of authorities, the own one first.
 */
export function knownValues(
  { key: process, parameters }: Pick<ProcessDefinition, 'key' | 'parameters'>,
  published: readonly PublishedRevision[],
): KnownValue[] {
  const overridable = new Set(parameters.filter((parameter) => parameter.overridable).map(({ key }) => key))
  return [...published]
    .sort((a, b) => a.level - b.level)
    .map(({ level, authority, ...revision }) => ({
      ...revision,
      format: 1,
      process,
      tenant: level === 0 ? OWN : `above ${level}`,
      rank: level === 0 ? 0 : overridable.has(revision.parameter) ? level : -level,
      ...(level === 0 ? {} : { authority }),
    }))
}

/** The authority above that keeps a parameter to itself and has set it: nothing can be proposed then. */
export function keptAbove(
  { key, overridable }: { readonly key: string; readonly overridable: boolean },
  published: readonly KnownValue[],
): string | null {
  if (overridable) return null
  return published.findLast((value) => value.parameter === key && value.authority !== undefined)?.authority ?? null
}
