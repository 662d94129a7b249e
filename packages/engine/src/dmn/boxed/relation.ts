import { contextOf } from '../../feel/value.ts'
import type { BoxedRelation } from '../boxed.ts'
import { type BoxedCode, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'

/** DMN 1.5 §10.2.2.7: one context per row, by the names of the columns. A cell that is missing is null. */
export function linkRelation({ columns, rows }: BoxedRelation, site: Site, linker: Linker): BoxedCode {
  const fits = columns.map((column) => linker.fit(column.type, site))
  const linked = rows.map((row, index) =>
    columns.map((column, place) => ({
      name: column.name,
      fit: fits[place],
      code: linker.boxed(row[place], below(site, `rows/${index}/${place}`)),
    })),
  )
  return (environment) => {
    const inner = untraced(environment)
    const { run } = environment
    return linked.map((row) =>
      contextOf(
        row.map(({ name, code, fit }) => {
          const value = code(inner)
          return [name, fit === undefined ? value : fit(value, name, run)]
        }),
      ),
    )
  }
}
