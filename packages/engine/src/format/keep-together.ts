const NO_BREAK = '\u00a0'
const MONTH = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'

/** Puts non-breaking spaces where German sets none apart: „§ 5 Abs. 1“, „15. März“, „102,00 €“, „12345 Musterstadt“. */
export function keepTogether(text: string): string {
  return text
    .replace(/(§§?|\bArt\.|\bAbs\.|\bNr\.|\bSatz|\bAnlage) (?=\d)/g, `$1${NO_BREAK}`)
    .replace(new RegExp(`(\\d\\.) (?=(?:${MONTH})\\b)`, 'g'), `$1${NO_BREAK}`)
    .replace(/(\d) (?=[€%])/g, `$1${NO_BREAK}`)
    .replace(/(?<!\d)(\d{5}) (?=\p{Lu}\p{Ll})/gu, `$1${NO_BREAK}`)
}
