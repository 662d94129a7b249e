import pg from 'pg'
import { ownerColumn, type Row, type Stock, type Table } from './stock.ts'

const nameOf = (table: Table) => (table === 'keys' ? 'laufzettel_keys.keys' : table)

/** A database as its owner sees it, who stands above the walls between tenants. */
export async function postgresStock(url: string): Promise<Stock> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=laufzettel -c synchronous_commit=off' })
  await client.connect()
  const types = new Map<string, string>()
  const columns = await client.query<{ table: string; column: string; type: string }>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
     WHERE table_schema IN ('laufzettel', 'laufzettel_keys')`,
  )
  for (const { table, column, type } of columns.rows) types.set(`${table}.${column}`, type)
  return {
    name: 'postgres',
    rowsOf: async (table, caseId) =>
      (await client.query<Row>(`SELECT * FROM ${nameOf(table)} WHERE ${ownerColumn(table)} = $1`, [caseId])).rows,
    add: async (table, rows) => {
      const [first] = rows
      if (first === undefined) return
      const names = Object.keys(first)
      const arrays = names.map((name, at) => `$${at + 1}::${types.get(`${table}.${name}`)}[]`)
      await client.query({
        name: `add ${table}`,
        text: `INSERT INTO ${nameOf(table)} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`,
        values: names.map((name) => rows.map((row) => row[name])),
      })
    },
    withoutIndexes: async (work) => {
      const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
        `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'laufzettel' AND tablename LIKE 'view_%' AND indexname NOT LIKE '%_pkey'`,
      )
      for (const { indexname } of indexes) await client.query(`DROP INDEX ${indexname}`)
      await work()
      await client.query("SET maintenance_work_mem = '1GB'")
      for (const { indexdef } of indexes) await client.query(indexdef)
      await client.query('VACUUM (ANALYZE)')
    },
    bytes: async () => {
      await client.query('CHECKPOINT')
      return Number((await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes')).rows[0]?.bytes)
    },
    raiseNumbers: async (last) => void (await client.query('UPDATE case_numbers SET last = $1', [last])),
    close: () => client.end(),
  }
}
