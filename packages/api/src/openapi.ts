import type { TSchema } from 'typebox'
import { PROBLEMS, type ProblemName } from '@laufzettel/engine'
import { nameOf } from './named.ts'
import { PROBLEM_MEDIA_TYPE, ProblemSchema } from './problem.ts'
import type { Route } from './route.ts'

/** An OpenAPI 3.1 document: plain JSON. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>
    readonly securitySchemes: Readonly<Record<string, unknown>>
  }
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: unknown
  readonly description?: string
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly 'x-roles'?: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}

type Content = Readonly<Record<string, { readonly schema: unknown }>>

/** What every route can answer, beside its own problems. */
const ALWAYS: readonly ProblemName[] = ['request-shape', 'server-busy', 'overloaded', 'incident']
const STAFF: readonly ProblemName[] = ['sign-in-needed', 'not-allowed']
const WRITE: readonly ProblemName[] = ['body-not-json', 'body-too-large', 'media-type', 'foreign-origin']
const KEYED: readonly ProblemName[] = ['idempotency-key-missing', 'idempotency-key-reused']

/** The contract as an OpenAPI 3.1 document; German summaries, English descriptions. */
export function openapi(routes: readonly Route[], version: string): OpenApiDocument {
  const schemas: Record<string, unknown> = {}
  const refer = (schema: TSchema) => withReferences(schema, schemas)
  const paths: Record<string, Record<string, Operation>> = {}
  for (const route of routes) {
    const path = paths[route.path] ?? {}
    path[route.method.toLowerCase()] = operationOf(route, refer)
    paths[route.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Laufzettel',
      version,
      description: 'Administrative procedures: definitions, cases, work items, documents. Problems follow RFC 9457.',
    },
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-laufzettel', description: 'Staff session; writes also send X-CSRF-Token' },
      },
    },
  }
}

/** All problems that a route can answer with. */
export function problemsOf(route: Route): readonly ProblemName[] {
  return [
    ...new Set([
      ...route.problems,
      ...(route.auth === 'staff' ? STAFF : []),
      ...(route.method === 'GET' ? [] : WRITE),
      ...(route.idempotent === true ? KEYED : []),
      ...ALWAYS,
    ]),
  ]
}

function operationOf(route: Route, refer: (schema: TSchema) => unknown): Operation {
  return {
    operationId: route.name,
    tags: [route.tag],
    summary: route.summary.de,
    description: route.summary.en,
    security: route.auth === 'staff' ? [{ session: [] }] : [],
    ...(route.roles === undefined ? {} : { 'x-roles': route.roles }),
    parameters: parametersOf(route, refer),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true as const, content: { 'application/json': { schema: refer(route.body) } } } }),
    responses: responsesOf(route, refer),
  }
}

function parametersOf(route: Route, refer: (schema: TSchema) => unknown): Parameter[] {
  const of = (place: 'path' | 'query', part: Route['params']): Parameter[] =>
    Object.entries(part?.properties ?? {}).map(([name, schema]) => ({
      name,
      in: place,
      required: ((part as { required?: readonly string[] } | undefined)?.required ?? []).includes(name),
      schema: refer(schema as TSchema),
    }))
  const key: Parameter = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: IDEMPOTENCY_KEY_PATTERN },
    description: 'Unguessable and new for each request; a repeat of the same request sends it again',
  }
  return [...of('path', route.params), ...of('query', route.query), ...(route.idempotent === true ? [key] : [])]
}

/** Form of an `Idempotency-Key`. */
export const IDEMPOTENCY_KEY_PATTERN = '^[A-Za-z0-9_-]{16,128}$'

function responsesOf(route: Route, refer: (schema: TSchema) => unknown): Operation['responses'] {
  const responses: Record<string, { description: string; content?: Content }> = {
    [route.status]: {
      description: route.summary.en,
      ...(route.answer === undefined ? {} : { content: { 'application/json': { schema: refer(route.answer) } } }),
      ...(route.file === undefined ? {} : { content: { [route.file]: { schema: { type: 'string', format: 'binary' } } } }),
    },
  }
  for (const name of problemsOf(route)) {
    const entry = PROBLEMS[name]
    const before = responses[entry.status]
    const line = `${entry.code} ${name}`
    responses[entry.status] = {
      description: before === undefined ? line : `${before.description}, ${line}`,
      content: { [PROBLEM_MEDIA_TYPE]: { schema: refer(ProblemSchema) } },
    }
  }
  return responses
}

/** Copies a schema; each named one inside goes to the components and leaves a reference. */
function withReferences(schema: TSchema, schemas: Record<string, unknown>): unknown {
  const found = nameOf(schema)
  if (found !== undefined) {
    if (!(found.name in schemas)) {
      schemas[found.name] = {}
      const { $id: _, ...described } = copy(found.schema, schemas) as Record<string, unknown>
      schemas[found.name] = described
    }
    return { $ref: `#/components/schemas/${found.name}` }
  }
  return copy(schema, schemas)
}

function copy(value: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((part) => inner(part, schemas))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part, schemas)]))
}

function inner(value: unknown, schemas: Record<string, unknown>): unknown {
  if (value !== null && typeof value === 'object' && nameOf(value) !== undefined) return withReferences(value as TSchema, schemas)
  return copy(value, schemas)
}
