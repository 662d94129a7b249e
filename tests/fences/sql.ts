/** The beginnings of SQL statements in a string; words alone (`'Select a date'`) are no SQL. */
const STATEMENT =
  /['"`]\s*(select\s[^'"`]*\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(unique\s+)?(table|index|trigger|view)\s|drop\s+table\s|pragma\s)/i

/** The first SQL statement that a source holds in a string, or undefined. */
export function sqlIn(source: string): string | undefined {
  return STATEMENT.exec(source)?.[1]
}
