import type { Language, ProcessDefinition, Tagged } from '@laufzettel/engine'
import { valueFormat, valueName } from '@laufzettel/engine/testing'
import { taggedWords } from '../versions/tagged-words.ts'
import { isPlain } from './expectation.ts'
import { dryRunWords } from './words.ts'

interface ResultProps {
  /** FEEL path of the value in the case: `result.tax.years`. */
  readonly source: string
  readonly value: Tagged
  readonly definition: ProcessDefinition
  readonly language: Language
}

/** What a rule gave: its figures under their labels, its lists as small tables. */
export function RunResult({ source, value, definition, language }: ResultProps) {
  const own = { definition, language }
  if (!isContext(value)) return <Value source={source} value={value} {...own} />
  const members = Object.entries(value).map(([key, member]) => ({ path: `${source}.${key}`, member }))
  const lists = members.filter(({ member }) => isTable(member))
  const single = members.filter(({ path, member }) => !isTable(member) && isLabelled(path, definition))
  const others = members.filter(({ path, member }) => !isTable(member) && !isLabelled(path, definition))
  return (
    <>
      <Facts members={single} {...own} />
      {others.length > 0 && (
        <details className="dr-others">
          <summary>{dryRunWords(language)('unlabelled')}</summary>
          <Facts members={others} {...own} />
        </details>
      )}
      {lists.map(({ path, member }) => (
        <ResultTable key={path} source={path} rows={member as readonly Context[]} {...own} />
      ))}
    </>
  )
}

type Member = { readonly path: string; readonly member: ResultProps['value'] }

function Facts({
  members,
  definition,
  language,
}: Pick<ResultProps, 'definition' | 'language'> & { readonly members: readonly Member[] }) {
  return (
    <dl className="dr-facts">
      {members.map(({ path, member }) => (
        <div key={path}>
          <dt>{labelOf(path, definition, language)}</dt>
          <dd>
            <Value source={path} value={member} definition={definition} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Context = Readonly<Record<string, Tagged>>

function ResultTable({ source, rows, definition, language }: Omit<ResultProps, 'value'> & { readonly rows: readonly Context[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    // What is a list or a group itself has no room in a cell; it stands below.
    .filter((key) => isLabelled(`${source}.${key}`, definition) && !rows.some((row) => isContext(row[key] ?? null) || isTable(row[key] ?? null)))
  const inner = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => rows.some((row) => isContext(row[key] ?? null) || isTable(row[key] ?? null)))
  return (
    <>
      <div className="dr-table" role="region" tabIndex={0} aria-label={valueName(definition, source, language)}>
        <table>
          <caption>{source.includes('[') ? valueName(definition, source, language) : labelOf(source, definition, language)}</caption>
          <thead>
            <tr>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {labelOf(`${source}.${key}`, definition, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map((key) => (
                  <td key={key}>
                    <Value source={`${source}.${key}`} value={row[key] ?? null} definition={definition} language={language} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.flatMap((row, at) =>
        inner.map((key) => {
          const value = row[key] ?? null
          const path = `${source}[${at + 1}].${key}`
          return isTable(value) ? (
            <ResultTable key={path} source={path} rows={value} definition={definition} language={language} />
          ) : (
            <div key={path} className="dr-inner">
              <p>{valueName(definition, path, language)}</p>
              <RunResult source={path} value={value} definition={definition} language={language} />
            </div>
          )
        }),
      )}
    </>
  )
}

function Value({ source, value, definition, language }: ResultProps) {
  if (Array.isArray(value)) {
    if (value.length === 0) return taggedWords(null, language)
    return value.map((member) => taggedWords(member, language, isMoney(source, definition))).join(', ')
  }
  if (value === null) return <span className="dr-quiet">{dryRunWords(language)('none')}</span>
  return taggedWords(value, language, isMoney(source, definition))
}

/** Whether the letters print it as an amount. */
function isMoney(source: string, definition: ProcessDefinition): boolean {
  return valueFormat(definition, source) === 'money'
}

/** The last word of the value's name: its group stands above it. */
function labelOf(source: string, definition: ProcessDefinition, language: Language): string {
  return valueName(definition, source, language).split(', ').at(-1) ?? source
}

/** Whether the model has words for it, beside its technical name. */
function isLabelled(source: string, definition: ProcessDefinition): boolean {
  return labelOf(source, definition, 'de') !== source.slice(source.lastIndexOf('.') + 1)
}

function isContext(value: Tagged): value is Context {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && isPlain(value)
}

function isTable(value: Tagged): value is Context[] {
  return Array.isArray(value) && value.length > 0 && value.every(isContext)
}
