import type { Language } from '@laufzettel/engine'
import { html, NOTHING } from '../features/html.ts'
import type { WorkshopData } from '../features/models/workshop-data.ts'
import type { Editor } from './editor.ts'

const WORDS = {
  de: {
    title: 'Werkstatt – Laufzettel',
    script: 'Die Werkstatt braucht JavaScript. Schalten Sie es für diese Seite ein.',
    build: 'Die Werkstatt ist nicht gebaut. Rufen Sie „npm run build“ auf und starten Sie den Server neu.',
  },
  en: {
    title: 'Workshop – Laufzettel',
    script: 'The workshop needs JavaScript. Switch it on for this page.',
    build: 'The workshop is not built. Run “npm run build” and start the server again.',
  },
} as const satisfies Record<Language, unknown>

/** The page that the editor draws itself into. Data blocks are not executed, so the policy allows them. */
export function workshopHtml(data: WorkshopData, language: Language, editor: Editor | null): string {
  const words = WORDS[language]
  const json = { markup: JSON.stringify(data).replace(/</g, '\\u003c') }
  const styles = (editor?.css ?? []).map((address) => html`<link rel="stylesheet" href="${address}">`)
  const script = editor === null ? NOTHING : html`<script type="module" src="${editor.script}"></script>`
  return html`<!doctype html>
<html lang="${language}" data-kern-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${styles}
</head>
<body>
<div id="werkstatt">${editor === null ? words.build : ''}</div>
<noscript>${words.script}</noscript>
<script type="application/json" id="werkstatt-data">${json}</script>
${script}
</body>
</html>
`.markup
}
