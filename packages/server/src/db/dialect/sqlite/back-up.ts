import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'

const DATA = 'laufzettel.sqlite'
const KEYS = 'keys.sqlite'
/** What a data folder holds besides, and what a server makes anew where it is missing. */
const KEY_FILE = 'master.key'

/** Whether a folder holds data, so that nothing is written over. */
export function holdsData(folder: string): boolean {
  return existsSync(join(folder, DATA)) || existsSync(join(folder, KEYS))
}

/**
 * Copies a data folder while its server may be writing (SQLite's online backup). The data comes first: a key is stored
 * before what it encrypts, so the keys that are copied later open all of it, and one that was destroyed meanwhile is gone.
 * The key that wraps all keys is not copied: it is kept apart.
 */
export async function backUp(folder: string, target: string): Promise<void> {
  mkdirSync(target, { recursive: true, mode: 0o700 })
  for (const name of [DATA, KEYS]) {
    const connection = new BetterSqlite(join(folder, name), { readonly: true, fileMustExist: true })
    try {
      const file = join(target, name)
      closeSync(openSync(file, 'wx', 0o600))
      await connection.backup(file)
      toDisk(file)
    } finally {
      connection.close()
    }
  }
}

/** Puts a backup into a folder that holds no data, with the file of the master key where there is one. */
export function restoreBackUp(backup: string, folder: string, keyFile: string | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [from, name] of [
    [join(backup, DATA), DATA],
    [join(backup, KEYS), KEYS],
    ...(keyFile === undefined ? [] : [[keyFile, KEY_FILE] as const]),
  ] as const) {
    const file = join(folder, name)
    closeSync(openSync(file, 'wx', 0o600))
    copyFileSync(from, file)
    toDisk(file)
  }
}

function toDisk(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
