/**
 * Unpacks the Chromium of @sparticuz/chromium, installed in the folder given, and writes the wrapper
 * `chromium.sh` beside it: the binary needs the libraries and fonts that it brings along.
 */
import { chmodSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// The package unpacks its libraries only where it believes to be; it looks when it is loaded.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'

const folder = resolve(process.argv[2] ?? '.cache/chromium')
const entry = join(folder, 'node_modules/@sparticuz/chromium')
const packed = (await import(pathToFileURL(join(entry, 'build/index.js')).href)) as {
  default: { executablePath(): Promise<string> }
}
const binary = await packed.default.executablePath()
const wrapper = join(folder, 'chromium.sh')
const lines = [
  '#!/bin/sh',
  `export LD_LIBRARY_PATH="${join(tmpdir(), 'al2023/lib')}"`,
  `export FONTCONFIG_PATH="${join(tmpdir(), 'fonts')}"`,
  `exec "${binary}" "$@"`,
]
writeFileSync(wrapper, `${lines.join('\n')}\n`)
chmodSync(wrapper, 0o755)
