import type { Static } from 'typebox'
import type { Decision, Validity } from '../definition/decision.ts'
import type { Parameter, ParameterRevision } from '../definition/parameter.ts'
import { BUILTIN_NAMES } from '../feel/builtin-names.ts'
import { type Result, fine, problem, refuse } from '../problems/problem.ts'
import { boxedOfLogic } from './boxed-of-logic.ts'
import { linkDatedLogic } from './dated-logic.ts'
import type { BoxedCode } from './environment.ts'
import { Linker, type Precompiled, type Types } from './linker.ts'
import { OWN_NAMES } from './own-names.ts'
import { type ParameterTable, parameterTable } from './parameter-table.ts'
import type { Piece } from './piece.ts'
import type { Site } from './site.ts'
import { ANY_FITS, type TypeFit, fitOfTypeName } from './type-fit.ts'

export type { Precompiled } from './linker.ts'

/** A parameter of a decision that others call, or of a decision service. */
export interface FormalParameter {
  readonly name: string
  readonly fit: TypeFit
}

/** A decision, or a business knowledge model, ready to evaluate. */
export interface LinkedDecision {
  readonly key: string
  readonly norms: readonly string[]
  /** null for a decision that is a value; a business knowledge model is a function, with parameters or without. */
  readonly formal: readonly FormalParameter[] | null
  /** The date that counts; null for the caller's. */
  readonly on: Piece | null
  readonly validity: Static<typeof Validity> | undefined
  readonly logic: BoxedCode
  readonly fit: TypeFit
  /** The names that its requirements give it; null where it sees every decision, the parameters and the case. */
  readonly sees: ReadonlyMap<string, Sight> | null
}

/** What a name stands for: a node of the requirements graph by its key, or the names of an imported model. */
export type Sight = { readonly node: string } | { readonly members: ReadonlyMap<string, Sight> }

/** Input data of a model (DMN 1.5 §6.3.11); its value is the scope's under its key. */
export interface LinkedInputData extends FormalParameter {
  readonly key: string
}

/** A decision service (§6.3.10): the inputs and decisions that a caller gives, and the decisions that it gets. */
export interface LinkedService {
  readonly key: string
  readonly formal: readonly (FormalParameter & { readonly node: string })[]
  readonly outputs: readonly { readonly name: string; readonly node: string }[]
  readonly fit: TypeFit
}

/** All decisions of a definition or of a DMN model, ready to evaluate, with the parameters they read. */
export interface DecisionLibrary {
  readonly decisions: ReadonlyMap<string, LinkedDecision>
  readonly inputs: ReadonlyMap<string, LinkedInputData>
  readonly services: ReadonlyMap<string, LinkedService>
  readonly parameters: ParameterTable
  /** Whether hits that a table's policy forbids stop the evaluation; otherwise they make the decision null. */
  readonly strict: boolean
}

/** The types that a definition's decisions name (`definition/decision.ts`, TypeName). */
const DEFINITION_TYPES: Types = {
  fit: fitOfTypeName,
  allowedValues: () => undefined,
  resultOf: () => null,
}

const NONE = new Map<string, never>()

/**
 * Links decisions, each expression at most once. `chain` names the tenants from the one that decides up to the
 * root. Reports `feel-syntax`, `table-shape`, `table-aggregation`, `decision-duplicate`,
 * `decision-name-taken`, each with its place.
 */
export function linkDecisions(
  decisions: readonly Decision[],
  parameters: readonly Parameter[],
  revisions: readonly ParameterRevision[],
  chain: readonly string[],
  precompiled?: Precompiled,
): Result<DecisionLibrary> {
  const linker = new Linker(DEFINITION_TYPES, precompiled)
  const linked = new Map<string, LinkedDecision>()
  for (const decision of decisions) {
    if (linked.has(decision.key))
      linker.problems.push(problem('decision-duplicate', { decision: decision.key }, placeOf(decision)))
    linked.set(decision.key, linkDecision(decision, linker))
  }
  if (linker.problems.length > 0) return refuse(...linker.problems)
  const table = parameterTable(parameters, revisions, chain)
  return fine({ decisions: linked, inputs: NONE, services: NONE, parameters: table, strict: true })
}

function placeOf(decision: Decision): string {
  return `decisions/${decision.key}`
}

function linkDecision(decision: Decision, linker: Linker): LinkedDecision {
  const { key, norms, formal, on, validity, logic } = decision
  const site: Site = { decision: key, place: placeOf(decision), names: null }
  if (OWN_NAMES.has(key) || (formal.length > 0 && BUILTIN_NAMES.has(key))) {
    linker.problems.push(problem('decision-name-taken', { decision: key }, site.place))
  }
  return {
    key,
    norms,
    formal: formal.length === 0 ? null : formal.map(({ name, type }) => ({ name, fit: fitOfTypeName(type) })),
    on: on === undefined ? null : linker.expression(on, { ...site, place: `${site.place}/on` }),
    validity,
    logic: logic.kind === 'dated' ? linkDatedLogic(logic, site, linker) : linker.boxed(boxedOfLogic(logic), site),
    fit: ANY_FITS,
    sees: null,
  }
}
