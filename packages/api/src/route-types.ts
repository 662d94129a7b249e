import type { Static, TSchema } from 'typebox'

type Of<S> = S extends TSchema ? Static<S> : undefined

/** The types of a route's parts; `undefined` where it has no such part. */
export type ParamsOf<R> = R extends { params: infer S } ? Of<S> : undefined
export type QueryOf<R> = R extends { query: infer S } ? Of<S> : undefined
export type BodyOf<R> = R extends { body: infer S } ? Of<S> : undefined
export type AnswerOf<R> = R extends { answer: infer S }
  ? Of<S>
  : R extends { file: string }
    ? Uint8Array
    : undefined
