import { openapi, ROUTES } from '@laufzettel/api'
import { readFileSync } from 'node:fs'

/** The contract as it stands in docs/openapi.json. */
export function openapiText(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return `${JSON.stringify(openapi(ROUTES, version), null, 2)}\n`
}
