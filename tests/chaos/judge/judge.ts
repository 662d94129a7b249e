/**
 * The judge: a program of its own that reads a data folder and the log of acknowledged answers, and knows of the server
 * only what is on disk. `node judge.ts <folder> <acknowledged.jsonl> <tenant> [<instant at which all was quiet>]` prints
 * `{cases, batches, acknowledged, violations}`; the exit code is 1 where a promise is broken.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Acknowledged } from '../house.ts'
import { OpenedFolder } from './opened.ts'
import {
  judgeAnswers,
  judgeEffects,
  judgeNumbers,
  judgeOnce,
  judgeReceiver,
  judgeTimers,
  judgeTokens,
  printedFolder,
} from './promises.ts'
import { type Head, type JudgedCase, readCase } from './read-case.ts'
import type { Verdict } from './verdict.ts'

const [folder = '', log = '', tenant = '', quietAt] = process.argv.slice(2)
const verdict = judge()
process.stdout.write(`${JSON.stringify(verdict)}\n`)
process.exitCode = verdict.violations.length > 0 ? 1 : 0

function judge(): Verdict {
  const opened = new OpenedFolder(folder)
  const acknowledged = readLog()
  const violations: string[] = []
  const cases: JudgedCase[] = []
  const say = (about: string, found: readonly string[]) => violations.push(...found.map((text) => `${about}: ${text}`))
  for (const head of opened.rows<Head>('SELECT tenant, case_id, number, revision, chain FROM heads ORDER BY tenant, case_id')) {
    const place = `${head.tenant}/${head.case_id}`
    try {
      const judged = readCase(opened, head)
      cases.push(judged)
      const quiet = quietAt !== undefined && head.tenant === tenant
      say(place, judged.violations)
      say(place, judgeOnce(opened, judged))
      say(place, judgeTokens(opened, judged))
      say(place, judgeTimers(judged, quiet ? (quietAt ?? null) : null))
      if (head.tenant === tenant) say(place, judgeEffects(opened, printedFolder(folder), judged, quiet))
    } catch (error) {
      say(place, [`P11 cannot be read: ${String(error)}`])
    }
  }
  say(tenant, judgeNumbers(cases))
  say(tenant, judgeReceiver(opened, printedFolder(folder), cases))
  try {
    say(tenant, judgeAnswers(opened, tenant, acknowledged))
  } catch (error) {
    say(tenant, [`P1 a stored answer cannot be read: ${String(error)}`])
  }
  const batches = cases.reduce((sum, { batches: own }) => sum + own.length, 0)
  opened.close()
  return { cases: cases.length, batches, acknowledged: acknowledged.length, violations }
}

/** The last line may have been cut short by a kill of the one who wrote it. */
function readLog(): Acknowledged[] {
  if (!existsSync(log)) return []
  const lines = readFileSync(log, 'utf8').split('\n')
  return lines.flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as Acknowledged] : []))
}
