/**
 * Unpacks the Chromium of @sparticuz/chromium, installed in the folder given, and writes the wrapper
 * `chromium.sh` beside it: the binary needs the libraries and fonts that it brings along. Set TMPDIR to the
 * folder, since the package unpacks there.
 */
import { chmodSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// The package unpacks its libraries only where it believes to be; it looks when it is loaded.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'

const folder = resolve(process.argv[2] ?? '.cache/chromium')
const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js')
const packed = (await import(pathToFileURL(entry).href)) as { default: { executablePath(): Promise<string> } }
const binary = await packed.default.executablePath()

// Its own font settings name folders of another machine; without a font Chromium ends at the first input.
const fontSettings = join(folder, 'fonts.conf')
writeFileSync(
  fontSettings,
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
)

const wrapper = join(folder, 'chromium.sh')
writeFileSync(
  wrapper,
  `#!/bin/sh
export LD_LIBRARY_PATH="${join(folder, 'al2023/lib')}"
export FONTCONFIG_FILE="${fontSettings}"
exec "${binary}" "$@"
`,
)
chmodSync(wrapper, 0o755)
