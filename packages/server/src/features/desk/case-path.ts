import { blockOf, type CaseState, type Language, localDate, sourceKey, type World } from '@laufzettel/engine'
import type { CasePage, PathStation } from '@laufzettel/portal/render'
import { cite } from './cite.ts'

/** Stations of the way that are shown; a long way shows its end. */
const MOST = 8

/** The way of a case in steps that people know, where it rests, and the stations to come. */
export function casePath(world: World, state: CaseState, language: Language): PathStation[] {
  const { definition } = world.definition
  const here = new Set(Object.values(state.tokens).map((token) => sourceKey(token.step ?? '')))
  const visits = state.path.flatMap(({ step: key, at }, index) => {
    const step = definition.steps.find((candidate) => candidate.key === key)
    if (step === undefined || blockOf(step.block)?.activity === 'structure') return []
    const last = state.path.findLastIndex((visit) => visit.step === key) === index
    const state_ = last && here.has(key) ? ('here' as const) : ('done' as const)
    return [
      { key, label: step.name[language], state: state_, on: state_ === 'here' ? null : localDate(at, world.zone) },
    ]
  })
  const ordered = [
    ...visits.filter((visit) => visit.state === 'done'),
    ...visits.filter((visit) => visit.state === 'here'),
  ]
  const reached = definition.stations.findLastIndex((station) =>
    state.path.some(({ step }) => station.steps.includes(step)),
  )
  const coming = state.status === 'ended' ? [] : definition.stations.slice(reached + 1)
  return [
    ...ordered.slice(-MOST).map(({ label, state, on }) => ({ label, state, on })),
    ...coming.map((station) => ({ label: station.label[language], state: 'to-come' as const, on: null })),
  ]
}

/** The norm of the step where the case rests, with what it says. */
export function presentNorm(world: World, state: CaseState): CasePage['norm'] {
  const { definition } = world.definition
  const resting = Object.values(state.tokens).map(({ step }) => sourceKey(step ?? ''))
  const step = definition.steps.find((candidate) => resting.includes(candidate.key) && candidate.norms.length > 0)
  const norm = definition.norms.find((candidate) => candidate.key === step?.norms[0])
  return norm === undefined ? null : { citation: cite(definition, [norm.key])[0] ?? '', gist: norm.gist ?? null }
}
