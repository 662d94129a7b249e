import type { Route } from './route.ts'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from './route-types.ts'
import { PROBLEM_MEDIA_TYPE, type ProblemAnswer } from './problem.ts'
import { ROUTES, type ContractRoute } from './routes.ts'

/** The little of `fetch` that the client needs; the platform's own fits. */
export type Fetch = (
  address: string,
  init: { method: string; headers: Record<string, string>; body?: string; credentials?: 'include' | 'same-origin' },
) => Promise<{
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}>

export interface ClientOptions {
  /** For example `https://amt.example`; empty for the same origin. */
  readonly baseUrl: string
  readonly fetch: Fetch
  /** Further headers of every request: `X-CSRF-Token`, outside a browser also `Cookie`. */
  readonly headers?: () => Readonly<Record<string, string>>
}

type Part<Name extends string, Value> = Value extends undefined ? unknown : { readonly [N in Name]: Value }
type Loose<Name extends string, Value> = Value extends undefined ? unknown : { readonly [N in Name]?: Value }
type Key<R> = R extends { idempotent: true } ? { readonly idempotencyKey: string } : unknown

/** What a method takes: the parts that its route has. */
export type Request<R> = Part<'params', ParamsOf<R>> & Loose<'query', QueryOf<R>> & Part<'body', BodyOf<R>> & Key<R>

/** An answer, or the problem that the server reports. */
export type Answer<R> =
  | { readonly ok: true; readonly status: number; readonly value: AnswerOf<R> }
  | { readonly ok: false; readonly status: number; readonly problem: ProblemAnswer }

type Method<R> = unknown extends Request<R>
  ? () => Promise<Answer<R>>
  : (request: Request<R>) => Promise<Answer<R>>

/** One method per route of the contract, named after it. */
export type Client = { readonly [R in ContractRoute as R['name']]: Method<R> }

interface AnyRequest {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
  readonly idempotencyKey?: string
}

/** A client of the contract. It throws only what `fetch` throws; problems of the server are answers. */
export function createClient(options: ClientOptions): Client {
  const methods = ROUTES.map((route: Route) => [route.name, (request?: AnyRequest) => call(options, route, request ?? {})])
  return Object.fromEntries(methods) as unknown as Client
}

/** The path of a route with its parameters and query filled in, each one encoded. */
export function addressOf(route: Route, request: AnyRequest): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(request.params?.[name] ?? ''))
  const query = Object.entries(request.query ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (query.length === 0) return path
  return `${path}?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`
}

async function call(options: ClientOptions, route: Route, request: AnyRequest): Promise<unknown> {
  const headers: Record<string, string> = { accept: route.file ?? 'application/json', ...options.headers?.() }
  if (request.idempotencyKey !== undefined) headers['idempotency-key'] = request.idempotencyKey
  const init: Parameters<Fetch>[1] = { method: route.method, headers, credentials: 'same-origin' }
  if (request.body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(request.body)
  }
  const response = await options.fetch(options.baseUrl + addressOf(route, request), init)
  const { status } = response
  if (status === route.status) return { ok: true, status, value: await valueOf(route, response) }
  const text = await response.text()
  return { ok: false, status, problem: problemOf(status, response.headers.get('content-type') ?? '', text) }
}

async function valueOf(route: Route, response: Awaited<ReturnType<Fetch>>): Promise<unknown> {
  if (route.file !== undefined) return new Uint8Array(await response.arrayBuffer())
  return route.answer === undefined ? undefined : JSON.parse(await response.text())
}

/** A proxy in between may answer without our form: then the status is all that is known. */
function problemOf(status: number, type: string, text: string): ProblemAnswer {
  if (type.startsWith(PROBLEM_MEDIA_TYPE)) return JSON.parse(text)
  return { type: 'about:blank', title: String(status), status, detail: text.slice(0, 200), code: '' }
}
