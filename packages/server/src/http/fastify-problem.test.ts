import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { problemsOf } from './fastify-problem.ts'

const request = { url: '/api/cases' } as FastifyRequest
const reset = (more: object) => Object.assign(new Error('aborted'), { code: 'ECONNRESET', ...more })

describe('what happened to a request', () => {
  it('a body that was cut off is the sender\'s, and no incident of ours', () => {
    expect(problemsOf(reset({ statusCode: 400 }), request)).toMatchObject([{ name: 'request-shape' }])
  })
  it('a connection of our own that breaks is one', () => {
    expect(problemsOf(reset({}), request)).toBe(null)
  })
})
