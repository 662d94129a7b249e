import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { copyDocuments } from '../../../document-store/copy-documents.ts'
import { documentsOf } from '../../documents-folder.ts'

const DATA = 'laufzettel.sqlite'
const KEYS = 'keys.sqlite'
/** What a data folder holds besides, and what a server makes anew where it is missing. */
const KEY_FILE = 'master.key'

/** Whether a folder holds data, so that nothing is written over. */
export function holdsData(folder: string): boolean {
  return existsSync(join(folder, DATA)) || existsSync(join(folder, KEYS))
}

/**
 * Copies a data folder while its server may be writing (SQLite's online backup). The data comes first: files and keys are
 * stored before the rows that need them, so those that are copied later are all of them. Files come before keys: where one
 * was erased meanwhile, the key that was destroyed before the file went says that nothing is missing. The key that wraps
 * all keys is not copied: it is kept apart.
 */
export async function backUp(folder: string, target: string): Promise<void> {
  mkdirSync(target, { recursive: true, mode: 0o700 })
  await backUpFile(folder, target, DATA)
  await copyDocuments(documentsOf({ folder }), documentsOf({ folder: target }))
  await backUpFile(folder, target, KEYS)
}

async function backUpFile(folder: string, target: string, name: string): Promise<void> {
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

/** Puts a backup into a folder that holds no data, with the file of the master key where there is one. */
export async function restoreBackUp(backup: string, folder: string, keyFile: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Files first here too: a folder with rows has the files that they name.
  await copyDocuments(documentsOf({ folder: backup }), documentsOf({ folder }))
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
