import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from './tracked-files.ts'

const CONFIGS = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'biome.json',
  '.dependency-cruiser.cjs',
  'tools/lint',
]

const KEEP_LINKS = { recursive: true, verbatimSymlinks: true }

/** What a tool said: its exit status and everything it printed. */
export interface ToolRun {
  readonly status: number
  readonly output: string
}

/**
 * A copy of the packages' sources and of the walls' settings in a temporary folder, so that violations can be
 * planted without touching the tree. The installed packages are linked, the workspace's own are the copies.
 */
export class TreeCopy {
  readonly folder: string

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'laufzettel-walls-'))
    for (const path of CONFIGS) cpSync(join(ROOT, path), join(this.folder, path), { recursive: true })
    for (const name of readdirSync(join(ROOT, 'packages'))) this.copyPackage(name)
    this.linkInstalled()
  }

  /** The TypeScript files under packages/<name>/src of the copy, relative to its root. */
  sources(): string[] {
    const packages = readdirSync(join(this.folder, 'packages'))
    return packages
      .filter((name) => existsSync(join(this.folder, 'packages', name, 'src')))
      .flatMap((name) => {
        const files = readdirSync(join(this.folder, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
        return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `packages/${name}/src/${file}`)
      })
  }

  plant(path: string, source: string): void {
    const target = join(this.folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, source)
  }

  run(tool: string, ...args: string[]): ToolRun {
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: '1' },
    })
    return { status: status ?? -1, output: `${stdout}${stderr}` }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private copyPackage(name: string): void {
    for (const part of ['src', 'package.json', 'tsconfig.json', 'node_modules']) {
      const source = join(ROOT, 'packages', name, part)
      // Relative links in node_modules stay as they are: they lead to the copies and to the store linked below.
      if (existsSync(source)) cpSync(source, join(this.folder, 'packages', name, part), KEEP_LINKS)
    }
  }

  private linkInstalled(): void {
    const installed = join(this.folder, 'node_modules')
    mkdirSync(installed)
    for (const name of readdirSync(join(ROOT, 'node_modules'))) {
      if (name === '@laufzettel') {
        cpSync(join(ROOT, 'node_modules', name), join(installed, name), KEEP_LINKS)
      } else if (name !== '.bin') {
        symlinkSync(join(ROOT, 'node_modules', name), join(installed, name))
      }
    }
  }
}
