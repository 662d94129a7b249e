import { type Incident, type Language, PROBLEMS, type Problem, type ProblemName, problem } from '@laufzettel/engine'

/** The problem that an incident names, with its values in one language. */
export function problemOf(incident: Pick<Incident, 'problem' | 'values'>, language: Language): Problem {
  const values = Object.entries(incident.values).map(
    ([name, value]) => [name, typeof value === 'string' ? value : value[language]] as const,
  )
  const name: ProblemName = Object.hasOwn(PROBLEMS, incident.problem) ? (incident.problem as ProblemName) : 'incident'
  return problem(name, name === 'incident' ? { incident: incident.problem } : Object.fromEntries(values))
}
