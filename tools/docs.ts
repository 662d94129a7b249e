/** Writes the pages of docs/ that are generated: `npm run docs`. The tests compare them with what is committed. */
import { writeFileSync } from 'node:fs'
import { bpmnRulesPage } from './bpmn-rules-page.ts'
import { officePage } from './office-page.ts'
import { openapiText } from './openapi.ts'
import { patternsPage } from './patterns-page.ts'
import { problemPage } from './problem-pages.ts'

writeFileSync(new URL('../docs/problems.md', import.meta.url), problemPage())
writeFileSync(new URL('../docs/openapi.json', import.meta.url), openapiText())
writeFileSync(new URL('../docs/office-functions.md', import.meta.url), officePage())
writeFileSync(new URL('../docs/workflow-patterns.md', import.meta.url), patternsPage())
writeFileSync(new URL('../docs/bpmn-rules.md', import.meta.url), bpmnRulesPage())
