import type { Language } from '@laufzettel/engine'
import { html } from '../features/html.ts'
import type { HttpContext } from './context.ts'

export interface OwnDocument {
  readonly title: string
  /** Escaped HTML. */
  readonly body: string
  /** Addresses of style sheets beside the portal's. */
  readonly styles?: readonly string[]
}

/** A complete document around a body that a feature wrote itself. */
export function documentHtml(document: OwnDocument, language: Language, context: HttpContext): string {
  const styles = [...context.portal.assets.css, ...(document.styles ?? [])].map((address) => html`<link rel="stylesheet" href="${address}">`)
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
