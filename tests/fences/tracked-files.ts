import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository, without a closing slash. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Paths of everything that is or would be tracked, relative to the root. */
export function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return list
    .split('\0')
    .filter((path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true)
}

/** The sources of the packages: TypeScript under packages/<name>/src. */
export function sourceFiles(): string[] {
  return trackedFiles().filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path))
}

export function readTracked(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
