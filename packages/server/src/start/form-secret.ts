import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Key of the tokens in forms, kept beside the data so that a form that is open while the server starts again
 * still holds. Made once, readable by the server's user only.
 */
export function formSecret(dataFolder: string): Uint8Array {
  const file = join(dataFolder, 'keys', 'forms.key')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file)
}
