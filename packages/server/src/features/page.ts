import type { Action } from '@laufzettel/api'
import type { Language, Problem } from '@laufzettel/engine'
import type { Page } from '@laufzettel/portal/render'
import type { FileContent } from './file-content.ts'
import type { FormBody } from './form-body.ts'
import type { WorkshopData } from './models/workshop-data.ts'
import type { Services } from './services.ts'
import type { Visitor } from './visitor.ts'

/** Groups of requests that are counted together per address. */
export type LimitName = 'sign-in' | 'resume' | 'find-case' | 'write'

/** A page for people, as data: where it is, who may ask, what it answers. `http/` binds it. */
export interface PageRoute {
  readonly method: 'GET' | 'POST'
  /** Fastify's syntax: `/antrag/:process/:instance`. */
  readonly path: string
  /** `staff` leads to the sign-in page when nobody is signed in. */
  readonly auth: 'none' | 'staff'
  /** Judged by `can` before the handler runs; what depends on a case the handler judges again. */
  readonly action: Action
  /** Shows personal data: never kept by a browser or a proxy. */
  readonly personal: boolean
  readonly limit?: LimitName
  handle(request: PageRequest, services: Services): Promise<PageReply>
}

export interface PageRequest {
  /** Path with query, as asked. */
  readonly address: string
  /** Where this server is reached, `https://host`: for addresses that people write down. */
  readonly origin: string
  /** The network that asks, for slowing down guesses. */
  readonly network: string
  readonly params: Readonly<Record<string, string>>
  /** The first value of each name. */
  readonly query: Readonly<Record<string, string>>
  /** Inputs of the form without the form's own ones. Empty for GET. */
  readonly form: FormBody
  /** The form's own inputs (`_key`, `_intent` …), the first value of each. The token is checked already. */
  readonly own: Readonly<Record<string, string>>
  readonly visitor: Visitor
  /** Reference of the session cookie, if one came along. */
  readonly session: string | undefined
  readonly language: Language
  readonly now: string
  /** Value of the hidden input `_token`; asking for it sets the cookie that it belongs to. */
  csrf(): string
  /** Value of a cookie that a reply set. */
  cookie(name: CookieName): string | undefined
}

/** Cookies beside the session. `draft`: reference of the form being filled in. */
export type CookieName = 'draft' | 'letter-keys' | 'language'

export interface CookieChange {
  readonly name: CookieName
  /** Null takes it away. */
  readonly value: string | null
  readonly days?: number
}

export type PageReply = (
  | { readonly kind: 'page'; readonly page: Page; readonly status?: number; readonly retryAfter?: number }
  /** A page of its own inside the portal's style sheet; `body` is escaped HTML in the page's language. */
  | { readonly kind: 'document'; readonly title: string; readonly body: string; readonly styles?: readonly string[] }
  /** The modeller's page; the editor draws it. */
  | { readonly kind: 'workshop'; readonly data: WorkshopData }
  /** 303: the browser asks for the address anew. Paths of this server only. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** Sent as an attachment unless `inline`. */
  | ({ readonly kind: 'file'; readonly mediaType: string; readonly name: string; readonly inline?: boolean } & FileContent)
  | { readonly kind: 'problem'; readonly problems: readonly Problem[] }
) & {
  readonly cookies?: readonly CookieChange[]
  /** Sets the session cookie, `null` takes it away. */
  readonly session?: string | null
}

export function show(page: Page, status = 200): PageReply {
  return { kind: 'page', page, status }
}

/** A page of a form again, with what was refused at its field: 422, or 429 with the seconds to wait. */
export function showAgain(page: Page, refused: Problem): PageReply {
  if (refused.name !== 'too-many-requests') return show(page, 422)
  return { kind: 'page', page, status: 429, retryAfter: Number(refused.values?.seconds) }
}

export function redirect(to: string): PageReply {
  return { kind: 'redirect', to }
}

export function problemPage(...problems: readonly Problem[]): PageReply {
  return { kind: 'problem', problems }
}
