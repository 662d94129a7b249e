import { chmodSync, mkdirSync } from 'node:fs'

/**
 * Makes a folder that only the server's user may enter, also when it was there before. A folder of somebody
 * else, such as a volume of a container, stays as its owner has it.
 */
export function keepPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOTSUP') throw error
  }
}
