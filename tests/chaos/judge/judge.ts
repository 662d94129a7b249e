/**
 * The judge: a program of its own that reads a data folder and the log of acknowledged answers, and knows of the server
 * only what is on disk. `node judge.ts <folder> <acknowledged.jsonl> <tenant> <database or -> [<instant at which all was quiet>]` prints
 * `{cases, batches, acknowledged, violations}`; the exit code is 1 where a promise is broken.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Acknowledged } from '../house.ts'
import { openFolder, openPostgres } from './opened.ts'
import {
  judgeAnswers,
  judgeDocuments,
  judgeEffects,
  judgeNumbers,
  judgeOnce,
  judgeReceiver,
  judgeTimers,
  judgeTokens,
} from './promises.ts'
import { type Head, type JudgedCase, readCase } from './read-case.ts'
import type { Verdict } from './verdict.ts'

const [folder = '', log = '', tenant = '', url = '-', quietAt] = process.argv.slice(2)
const verdict = await judge()
process.stdout.write(`${JSON.stringify(verdict)}\n`)
process.exitCode = verdict.violations.length > 0 ? 1 : 0

async function judge(): Promise<Verdict> {
  // What was acknowledged or sent is looked at before what is stored: a server that works on may do more meanwhile.
  const acknowledged = readLog()
  const sent = printed()
  const opened = url === '-' ? openFolder(folder) : await openPostgres(folder, url)
  const violations: string[] = []
  const cases: JudgedCase[] = []
  const say = (about: string, found: readonly string[]) => violations.push(...found.map((text) => `${about}: ${text}`))
  for (const head of await opened.rows<Head>('SELECT tenant, case_id, number, revision, chain FROM heads ORDER BY tenant, case_id')) {
    const place = `${head.tenant}/${head.case_id}`
    try {
      const judged = await readCase(opened, head)
      cases.push(judged)
      const quiet = quietAt !== undefined && head.tenant === tenant
      say(place, judged.violations)
      say(place, await judgeOnce(opened, judged))
      say(place, await judgeTokens(opened, judged))
      say(place, await judgeDocuments(opened, judged))
      say(place, judgeTimers(judged, quiet ? (quietAt ?? null) : null))
      if (head.tenant === tenant) say(place, await judgeEffects(opened, new Set(printed()), judged, quiet))
    } catch (error) {
      say(place, [`P11 cannot be read: ${String(error)}`])
    }
  }
  say(tenant, judgeNumbers(cases))
  say(tenant, await judgeReceiver(opened, sent, cases))
  try {
    say(tenant, await judgeAnswers(opened, tenant, acknowledged))
  } catch (error) {
    say(tenant, [`P1 a stored answer cannot be read: ${String(error)}`])
  }
  const batches = cases.reduce((sum, { batches: own }) => sum + own.length, 0)
  await opened.close()
  return { cases: cases.length, batches, acknowledged: acknowledged.length, violations }
}

/** The letters at the post. */
function printed(): string[] {
  const place = join(folder, 'ausgang')
  return existsSync(place) ? readdirSync(place) : []
}

/** The last line may have been cut short by a kill of the one who wrote it. */
function readLog(): Acknowledged[] {
  if (!existsSync(log)) return []
  const lines = readFileSync(log, 'utf8').split('\n')
  return lines.flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as Acknowledged] : []))
}
