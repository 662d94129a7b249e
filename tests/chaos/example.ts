import { readFileSync } from 'node:fs'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'

const file = new URL('../../examples/hundesteuer/process.json', import.meta.url)

/** The product's example, which most of the fault tests work on. */
export const EXAMPLE = JSON.parse(readFileSync(file, 'utf8')) as ProcessDefinition

const [submitted] = EXAMPLE.scenarios.flatMap(({ events }) => events.filter((event) => event.kind === 'submit'))
/** What an applicant fills in. */
export const ANSWERS: Readonly<Record<string, Tagged>> = submitted?.kind === 'submit' ? submitted.answers : {}
