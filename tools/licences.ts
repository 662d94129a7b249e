import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package that ships with the product, and the licence that its package.json names. */
export interface Shipped {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/**
 * Licences of what may ship. EUPL-1.2 for KERN (unmodified), EPL-2.0 for elkjs, OFL for fonts; BlueOak-1.0.0 is the
 * permissive licence of the file matcher below the static file server.
 */
const ALLOWED = new Set([
  'MIT',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'EUPL-1.2',
  'EPL-2.0',
])

/** Whether an SPDX expression of plain names joined by AND or OR may ship: every part of AND, one of OR. */
export function mayShip(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '')
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((part) => ALLOWED.has(part.trim())))
}

/** Everything that the workspace's packages need in production, found by walking node_modules as Node does. */
export function shippedPackages(root: string): Shipped[] {
  const seen = new Map<string, Shipped>()
  for (const name of readdirSync(join(root, 'packages'))) visit(join(root, 'packages', name), seen)
  return [...seen.values()]
}

interface PackageFile {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

function visit(folder: string, seen: Map<string, Shipped>): void {
  const file = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
  const key = `${file.name}@${file.version}`
  if (seen.has(key)) return
  seen.set(key, { name: file.name, version: file.version, licence: file.license ?? 'none named' })
  for (const needed of Object.keys({ ...file.dependencies, ...file.optionalDependencies })) {
    const found = resolvePackage(folder, needed)
    // Builds for other platforms are optional and stay away.
    if (found === undefined && file.optionalDependencies?.[needed] === undefined) {
      throw new Error(`${key} needs ${needed}, which is not installed`)
    }
    if (found !== undefined) visit(found, seen)
  }
}

function resolvePackage(from: string, name: string): string | undefined {
  for (let at = realpathSync(from); ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
    if (at === dirname(at)) return undefined
  }
}
