import type { ReactNode } from 'react'

/** A column; numbers are right-aligned. */
export interface Column {
  readonly key: string
  readonly label: string
  readonly number?: boolean
}

/** A row by column key; `hit` marks the one that counted. */
export interface Row {
  readonly key: string
  readonly cells: Readonly<Record<string, ReactNode>>
  readonly hit?: boolean
}

/** A table with a caption; it scrolls sideways where the screen is too narrow. */
export function Table({ caption, captionHidden = false, columns, rows }: {
  readonly caption: string
  /** Where a heading above says the same, the caption is for screen readers only. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}) {
  return (
    <div className="lz-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="lz-table">
        <caption className={captionHidden ? 'kern-sr-only' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number === true ? 'lz-number' : ''}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.hit === true ? 'lz-row-hit' : ''}>
              {columns.map((column) => (
                <td key={column.key} className={column.number === true ? 'lz-number' : ''}>
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
