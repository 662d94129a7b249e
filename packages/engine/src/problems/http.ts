import type { ProblemEntry } from './list.ts'

/** 5xxx: HTTP, sign-in, limits. */
export const HTTP_PROBLEMS = {
  'page-unknown': {
    code: 'LZ-5001',
    status: 404,
    de: 'Diese Seite gibt es nicht. Prüfen Sie die Adresse.',
    en: 'This page does not exist. Check the address.',
  },
  'request-shape': {
    code: 'LZ-5002',
    status: 400,
    de: 'Die Anfrage hat an der Stelle „{place}“ nicht die erwartete Form: {detail}.',
    en: 'The request does not have the expected shape at “{place}”: {detail}.',
  },
  'body-not-json': {
    code: 'LZ-5003',
    status: 400,
    de: 'Der Inhalt der Anfrage ist kein gültiges JSON. Prüfen Sie Klammern, Kommas und Anführungszeichen.',
    en: 'The body of the request is not valid JSON. Check brackets, commas and quotation marks.',
  },
  'body-too-large': {
    code: 'LZ-5004',
    status: 413,
    de: 'Die Anfrage ist zu groß. Erlaubt sind {limit}.',
    en: 'The request is too large. The limit is {limit}.',
  },
  'body-too-deep': {
    code: 'LZ-5005',
    status: 400,
    de: 'Der Inhalt ist zu tief verschachtelt. Erlaubt sind {limit} Ebenen.',
    en: 'The body is nested too deeply. The limit is {limit} levels.',
  },
  'body-too-many-keys': {
    code: 'LZ-5006',
    status: 400,
    de: 'Der Inhalt hat zu viele Angaben. Erlaubt sind {limit}.',
    en: 'The body has too many members. The limit is {limit}.',
  },
  'body-forbidden-key': {
    code: 'LZ-5007',
    status: 400,
    de: 'Der Inhalt hat eine Angabe mit verbotenem Namen. Entfernen Sie „{key}“.',
    en: 'The body has a member with a forbidden name. Remove “{key}”.',
  },
  'media-type': {
    code: 'LZ-5008',
    status: 415,
    de: 'Dieses Format nehmen wir hier nicht an. Senden Sie den Inhalt als {expected}.',
    en: 'This format is not accepted here. Send the body as {expected}.',
  },
  'idempotency-key-missing': {
    code: 'LZ-5010',
    status: 400,
    de: 'Der Kopf „Idempotency-Key“ fehlt. Senden Sie 16 bis 128 zufällige Zeichen (A–Z, a–z, 0–9, _ und -).',
    en: 'The header “Idempotency-Key” is missing. Send 16 to 128 random characters (A–Z, a–z, 0–9, _ and -).',
  },
  'sign-in-needed': {
    code: 'LZ-5101',
    status: 401,
    de: 'Bitte melden Sie sich an.',
    en: 'Please sign in.',
  },
  'sign-in-failed': {
    code: 'LZ-5102',
    status: 401,
    de: 'Benutzername oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.',
    en: 'User name or password is wrong. Check both and try again.',
  },
  'not-allowed': {
    code: 'LZ-5103',
    status: 403,
    de: 'Das dürfen Sie mit Ihrer Rolle nicht. Wenden Sie sich an Ihre Administration.',
    en: 'Your role does not allow this. Contact your administration.',
  },
  'foreign-origin': {
    code: 'LZ-5104',
    status: 403,
    de: 'Die Anfrage kam nicht von unserer Seite. Öffnen Sie die Seite neu und versuchen Sie es noch einmal.',
    en: 'The request did not come from our page. Open the page again and retry.',
  },
  'form-expired': {
    code: 'LZ-5105',
    status: 403,
    de: 'Das Formular war zu lange offen. Öffnen Sie die Seite neu und senden Sie es noch einmal.',
    en: 'The form was open for too long. Open the page again and send it once more.',
  },
  'too-many-requests': {
    code: 'LZ-5201',
    status: 429,
    de: 'Das waren zu viele Versuche. Warten Sie {seconds} Sekunden und versuchen Sie es dann noch einmal.',
    en: 'Too many attempts. Wait {seconds} seconds, then try again.',
  },
  overloaded: {
    code: 'LZ-5202',
    status: 503,
    de: 'Der Server startet oder schließt gerade. Ihre gesendeten Angaben sind gespeichert. Versuchen Sie es gleich noch einmal.',
    en: 'The server is starting or closing. What you have sent is stored. Try again in a moment.',
  },
  'server-busy': {
    code: 'LZ-5203',
    status: 429,
    de: 'Gerade kommen sehr viele Anfragen. Ihre haben wir noch nicht bearbeitet. Versuchen Sie es in {seconds} Sekunden noch einmal.',
    en: 'A great many requests are coming in. Yours has not been dealt with yet. Try again in {seconds} seconds.',
  },
  incident: {
    code: 'LZ-5901',
    status: 500,
    de: 'Bei uns ist etwas schiefgegangen. Was Sie schon gesendet haben, ist gespeichert. Nennen Sie bei Fragen die Nummer {incident}.',
    en: 'Something went wrong on our side. What you have already sent is stored. Quote the number {incident} when you ask.',
  },
  'page-size': {
    code: 'LZ-5011',
    status: 400,
    de: 'Eine Seite hat höchstens {limit} Einträge. Verlangen Sie weniger.',
    en: 'A page has at most {limit} entries. Ask for fewer.',
  },
  'resume-code-unknown': {
    code: 'LZ-5014',
    status: 422,
    de: 'Diesen Code kennen wir nicht. Prüfen Sie, ob alle Zeichen stimmen. Nach 30 Tagen ohne Änderung löschen wir Ihre Angaben.',
    en: 'We do not know this code. Check every character. We delete your answers after 30 days without a change.',
  },
  'tracking-address-unknown': {
    code: 'LZ-5015',
    status: 422,
    de: 'Unter dieser Adresse finden wir keinen Vorgang. Kopieren Sie die ganze Adresse aus Ihrer Bestätigung.',
    en: 'We find no case at this address. Copy the whole address from your receipt.',
  },
  'tracking-number-only': {
    code: 'LZ-5016',
    status: 422,
    de: 'Die Vorgangsnummer allein öffnet nichts, denn andere könnten sie erraten. Kopieren Sie die Adresse aus Ihrer Bestätigung.',
    en: 'The case number alone opens nothing, since others could guess it. Copy the address from your receipt.',
  },
  'document-not-ready': {
    code: 'LZ-5017',
    status: 404,
    de: 'Dieses Schriftstück ist noch nicht fertig. Laden Sie die Seite in einer Minute neu.',
    en: 'This document is not ready yet. Reload the page in a minute.',
  },
  'document-unknown': {
    code: 'LZ-5013',
    status: 404,
    de: 'Dieses Schriftstück gibt es nicht, oder Sie dürfen es nicht sehen.',
    en: 'This document does not exist, or you may not see it.',
  },
} as const satisfies Record<string, ProblemEntry>
