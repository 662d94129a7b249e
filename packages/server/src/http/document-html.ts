import type { Language } from '@laufzettel/engine'
import { html } from '../features/html.ts'
import type { HttpContext } from './context.ts'

/** A complete document around a body that a feature wrote itself. */
export function documentHtml(document: { readonly title: string; readonly body: string }, language: Language, context: HttpContext): string {
  const styles = context.portal.assets.css.map((address) => html`<link rel="stylesheet" href="${address}">`)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.title}</title>
${styles}
</head>
<body>
${{ markup: document.body }}
</body>
</html>
`.markup
}
