import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
const [,, file, x, y, w, h, out] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage({ viewport: { width: +w, height: +h } })
await p.setContent(`<body style="margin:0;overflow:hidden"><img style="position:absolute;left:-${x}px;top:-${y}px" src="data:image/png;base64,${readFileSync(file).toString('base64')}">`)
await p.waitForTimeout(300)
await p.screenshot({ path: out }); await b.close()
