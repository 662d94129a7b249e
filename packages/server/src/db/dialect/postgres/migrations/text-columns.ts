/** Gives every column of text the collation of code points, whatever the database was made with. */
export function columnsOfText(sql: string): string {
  return sql.replaceAll(
    / TEXT( NOT)? NULL/g,
    (_, not: string | undefined) => ` text COLLATE "C"${not === undefined ? '' : ' NOT NULL'}`,
  )
}
