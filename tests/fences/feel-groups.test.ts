import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTracked, trackedFiles } from './tracked-files.ts'

const FEEL = 'packages/engine/src/feel'
const IMPORT = /^(?:import|export) (?!type )[^'"]*['"](\.[^'"]+)['"]/gm

/** Every file that a file loads at run time, itself included. */
function loadedBy(start: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [start]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    for (const [, target = ''] of readTracked(path).matchAll(IMPORT)) open.push(normalize(join(dirname(path), target)))
  }
  return found
}

const among = (loaded: ReadonlySet<string>, part: RegExp) => [...loaded].filter((path) => part.test(path))

describe('what a page with expressions loads', () => {
  const evaluator = new Set([...loadedBy(`${FEEL}/link-with.ts`), ...loadedBy(`${FEEL}/evaluate.ts`)])

  it('is the evaluator, without parser, built-ins, patterns and the zones of the world', () => {
    expect(among(evaluator, /arithmetic/)).toHaveLength(1)
    const heavy = /\/(parser|lexer|token-stream|compile)\.ts$|\/regex\/|\/zones\/|\/builtins\/(?!builtin\.ts$)/
    expect(among(evaluator, heavy)).toEqual([])
  })

  it('brings patterns with their own group only', () => {
    const groups = trackedFiles().filter((path) => /\/feel\/builtins\/[a-z-]+\.ts$/.test(path) && existsSync(path))
    const heavy = groups.filter((path) => among(loadedBy(path), /\/regex\//).length > 0)
    expect(heavy).toEqual([`${FEEL}/builtins/index.ts`, `${FEEL}/builtins/pattern.ts`])
  })

  it('brings the zones of the world through their own front door only', () => {
    expect(among(loadedBy('packages/engine/src/index.ts'), /\/src\/zones\//)).toEqual([])
    expect(among(loadedBy('packages/engine/src/zones/index.ts'), /\/generated\/tzdata\.ts$/)).toHaveLength(1)
  })
})
