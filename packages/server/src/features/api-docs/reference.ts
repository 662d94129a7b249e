import type { OpenApiDocument, Operation } from '@laufzettel/api'
import type { Language } from '@laufzettel/engine'
import { type Html, html, NOTHING } from '../html.ts'
import { WORDS } from './words.ts'

type Words = (typeof WORDS)[Language]

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** The reference page's body, made from the OpenAPI document: a heading per address, tables with captions. */
export function referenceBody(document: OpenApiDocument, language: Language): Html {
  const words = WORDS[language]
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const other = language === 'de' ? 'en' : 'de'
  return html`<a class="lz-skip" href="#inhalt">${words.skip}</a>
<main id="inhalt" class="lz-reference" tabindex="-1">
<h1>${words.heading}</h1>
<p>${words.lead}</p>
<p><a href="/api/openapi.json">${words.machine}</a> · <a href="/api/docs?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>
<nav aria-label="${words.contents}"><h2>${words.contents}</h2><ul>${entries.map(linkTo)}</ul></nav>
${entries.map((entry) => section(entry, language, words))}
<h2 id="schemas">${words.schemas}</h2>
${Object.entries(document.components.schemas).map(([name, schema]) => shape(name, schema))}
</main>`
}

function linkTo({ method, path, operation }: Entry): Html {
  return html`<li><a href="#${operation.operationId}"><code>${method} ${path}</code></a></li>`
}

function section({ method, path, operation }: Entry, language: Language, words: Words): Html {
  const body = operation.requestBody === undefined ? NOTHING : bodyOf(operation, words)
  return html`<section aria-labelledby="${operation.operationId}">
<h2 id="${operation.operationId}"><code>${method} ${path}</code></h2>
<p>${language === 'de' ? operation.summary : operation.description}</p>
<p>${words.roles}: ${rolesOf(operation, words)}</p>
${operation.parameters.length === 0 ? NOTHING : parametersOf(operation, words)}
${body}
${answersOf(operation, words)}
</section>
`
}

function rolesOf(operation: Operation, words: Words): string {
  if (operation['x-roles'] !== undefined) return operation['x-roles'].join(', ')
  return operation.security.length === 0 ? words.nobody : words.everybody
}

function parametersOf(operation: Operation, words: Words): Html {
  const rows = operation.parameters.map(
    (parameter) => html`<tr><th scope="row"><code>${parameter.name}</code></th><td>${words.places[parameter.in]}</td>
<td><code>${short(parameter.schema)}</code></td><td>${parameter.required ? words.needed : words.optional}</td></tr>`,
  )
  return html`<table><caption>${words.parameters}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.place}</th><th scope="col">${words.shape}</th><th scope="col">${words.needed}</th></tr></thead>
<tbody>${rows}</tbody></table>`
}

function bodyOf(operation: Operation, words: Words): Html {
  const schema = operation.requestBody?.content['application/json']?.schema
  return html`<h3 id="${operation.operationId}-body">${words.body}</h3>${code(schema, `${operation.operationId}-body`)}`
}

function answersOf(operation: Operation, words: Words): Html {
  const rows = Object.entries(operation.responses).map(
    ([status, { description }]) => html`<tr><th scope="row">${status}</th><td>${status < '400' ? words.success : description}</td></tr>`,
  )
  return html`<table><caption>${words.answers}</caption>
<thead><tr><th scope="col">${words.status}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function shape(name: string, schema: unknown): Html {
  return html`<h3 id="schema-${name}">${name}</h3>${code(schema, `schema-${name}`)}
`
}

/** Focusable, since it may be wider than the page and must be scrolled by keyboard (WCAG 2.1.1). */
function code(schema: unknown, label: string): Html {
  return html`<pre tabindex="0" role="group" aria-labelledby="${label}"><code>${JSON.stringify(schema, null, 2)}</code></pre>`
}

function short(schema: unknown): string {
  const { type, pattern } = (schema ?? {}) as { type?: string; pattern?: string }
  return pattern ?? type ?? ''
}
