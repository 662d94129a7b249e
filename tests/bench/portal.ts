/** `npm run bench -- portal`: what a phone loads for a page of the form, gzipped; fonts are not counted. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from './frame/figure.ts'
import { startChild } from './server/child.ts'

const SERVICE = 'hundAnmelden'
/** Aims in kB of 1,000 bytes. */
const AIMS = { html: 20, css: 45, script: 15 } as const

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const main = new URL('../../packages/server/src/main.ts', import.meta.url).pathname
  const server = await startChild([main, '--data', folder, '--port', '0'], {})
  try {
    return await measure(server.address)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(address: string): Promise<Figure[]> {
  const html = await formPage(address)
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '')
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? '')
  return [
    figure('form page, html gzipped', packed([html]), AIMS.html),
    figure('form page, css without fonts gzipped', packed(await textsOf(address, styles)), AIMS.css),
    figure('form page, script gzipped', packed(await textsOf(address, scripts)), AIMS.script),
  ]
}

/** The first page of the form, reached as a person reaches it: start page of the service, "begin". */
async function formPage(address: string): Promise<string> {
  const service = await fetch(`${address}/leistung/${SERVICE}`)
  const page = await service.text()
  const cookie = service.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ')
  const form = /<form[^>]*action="([^"]*beginnen)"[^>]*>(.*?)<\/form>/s.exec(page)
  const inputs = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const body = new URLSearchParams(inputs.map(([, name, value]) => [name ?? '', value ?? '']))
  const answer = await fetch(address + (form?.[1] ?? ''), { method: 'POST', headers: { cookie }, body, redirect: 'follow' })
  const text = await answer.text()
  if (!answer.ok || !text.includes('name="applicant/')) throw new Error(`the form does not begin: ${answer.status}`)
  return text
}

async function textsOf(address: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new Error('the page names no asset of this kind')
  return Promise.all(paths.map(async (path) => (await fetch(address + path)).text()))
}

/** Each file is sent by itself, so each is packed by itself. */
function packed(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000
}

function figure(name: string, value: number, aim: number): Figure {
  return { name, unit: 'kB', better: 'lower', value, rounds: [value], reference: 'aim', referenceValue: aim }
}
