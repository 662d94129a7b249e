import type pg from 'pg'

/** Questions to the catalogue, each giving the lines of one part of the schema in a fixed order. */
const PARTS = [
  `SELECT format('TABLE %s (%s)', c.oid::regclass, string_agg(format('%s %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
     CASE WHEN l.collname IS NULL OR l.collname = 'default' THEN '' ELSE ' COLLATE ' || l.collname END,
     CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
     CASE WHEN d.oid IS NULL THEN '' ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END), ', ' ORDER BY a.attnum)) AS line
   FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
   LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relkind = 'r' AND c.relnamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace)
   GROUP BY c.oid ORDER BY 1`,
  `SELECT format('CONSTRAINT %s ON %s %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) AS line FROM pg_constraint
   WHERE connamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace) AND contype <> 'n'
     AND conrelid <> 0 ORDER BY 1`,
  `SELECT indexdef AS line FROM pg_indexes WHERE schemaname IN ('laufzettel', 'laufzettel_keys') ORDER BY 1`,
  `SELECT pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE NOT tgisinternal AND c.relnamespace = 'laufzettel'::regnamespace ORDER BY 1`,
  `SELECT format('ROW SECURITY ON %s %s', oid::regclass, CASE WHEN relforcerowsecurity THEN 'FORCE' ELSE 'ENABLE' END) AS line
   FROM pg_class WHERE relrowsecurity ORDER BY 1`,
  `SELECT format('POLICY %s ON %s.%s FOR %s TO %s USING %s CHECK %s', policyname, schemaname, tablename, cmd,
     array_to_string(roles, ','), qual, with_check) AS line
   FROM pg_policies WHERE schemaname IN ('laufzettel', 'laufzettel_keys') ORDER BY 1`,
  `SELECT format('GRANT %s ON %s TO %s', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), c.oid::regclass, a.grantee::regrole) AS line
   FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a
   WHERE c.relkind = 'r' AND c.relnamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace)
     AND a.grantee <> c.relowner GROUP BY c.oid, a.grantee ORDER BY 1`,
  `SELECT format('GRANT %s (%s) ON %s TO %s', x.privilege_type, string_agg(a.attname, ', ' ORDER BY a.attnum), a.attrelid::regclass, x.grantee::regrole) AS line
   FROM pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) x JOIN pg_class c ON c.oid = a.attrelid
   WHERE c.relnamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace)
   GROUP BY x.privilege_type, a.attrelid, x.grantee ORDER BY 1`,
  `SELECT pg_get_functiondef(oid) || CASE WHEN proowner::regrole::text = 'laufzettel_queue' THEN 'OWNER laufzettel_queue' ELSE '' END
     || coalesce((SELECT string_agg(' EXECUTE ' || CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE x.grantee::regrole::text END, '' ORDER BY x.grantee::regrole::text)
        FROM aclexplode(proacl) x WHERE x.grantee <> proowner), '') AS line
   FROM pg_proc WHERE pronamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace) ORDER BY oid::regprocedure::text`,
]

/** The schema as one text, in a fixed order: what schema.txt holds. */
export async function schemaText(client: pg.Client): Promise<string> {
  const lines: string[] = []
  for (const part of PARTS)
    lines.push(...(await client.query<{ line: string }>(part)).rows.map(({ line }) => line.trimEnd()), '')
  return lines.join('\n')
}
