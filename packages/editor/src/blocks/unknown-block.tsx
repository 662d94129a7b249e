import type { BlockView } from './view.ts'

/** A step whose block is not installed here: it stays readable and can be moved or deleted. */
export const unknownBlock: BlockView = {
  label: { de: 'Unbekannter Baustein', en: 'Unknown block' },
  help: { de: 'Dieser Baustein ist hier nicht installiert.', en: 'This block is not installed here.' },
  icon: 'circle-alert',
  words: { de: '', en: '' },
}
