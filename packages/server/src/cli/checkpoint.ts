import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCaseHeads } from '../db/case-heads.ts'
import { SYSTEM_CLOCK } from '../start/clocks.ts'
import { signCheckpoint } from './checkpoint-file.ts'
import type { Run, Terminal } from './command.ts'

const MADE = { de: 'Schlüssel angelegt', en: 'Keys made' }
const SIGNED = { de: 'Stand unterschrieben, Vorgänge', en: 'Checkpoint signed, cases' }

/**
 * `checkpoint key` makes the operator's keys, `checkpoint` signs where every case stands. It may run beside the server.
 * The private key and the checkpoints belong where who can change the data cannot change them.
 */
export const checkpoint: Run = async (words, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      key: { type: 'string' },
      out: { type: 'string' },
      private: { type: 'string' },
      public: { type: 'string' },
    },
  })
  if (positionals[0] === 'key') return makeKeys(values.private, values.public, terminal)
  const { data, key, out } = values
  if (positionals.length > 0 || data === undefined || key === undefined || out === undefined) return 2
  const heads = await readCaseHeads(data, process.env.DATABASE_URL)
  try {
    const made = signCheckpoint(await heads.list(), SYSTEM_CLOCK.now(), readFileSync(key, 'utf8'))
    writeFileSync(out, `${JSON.stringify(made)}\n`, { flag: 'wx', flush: true })
    terminal.say(`${SIGNED[terminal.language]}: ${made.heads.length}`)
    return 0
  } finally {
    await heads.close()
  }
}

function makeKeys(privateFile: string | undefined, publicFile: string | undefined, terminal: Terminal): number {
  if (privateFile === undefined || publicFile === undefined) return 2
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true })
  writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx', flush: true })
  terminal.say(`${MADE[terminal.language]}: ${privateFile}, ${publicFile}`)
  return 0
}
