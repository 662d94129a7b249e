import type { ProblemEntry } from './list.ts'

/** 8xxx: what is kept. 80xx commands and drafts, 81xx proof, 82xx versions and accounts, 89xx the data folder. */
export const STORAGE_PROBLEMS = {
  'draft-stale': {
    code: 'LZ-8001',
    status: 409,
    de: 'Ihre Angaben wurden inzwischen in einem anderen Fenster geändert. Prüfen Sie diese Seite und senden Sie sie noch einmal.',
    en: 'Your answers have been changed in another window meanwhile. Check this page and send it once more.',
  },
  'retention-class-erased': {
    code: 'LZ-8003',
    status: 410,
    de: 'Diese Daten des Vorgangs sind gelöscht, weil ihre Aufbewahrungsfrist abgelaufen ist. Legen Sie einen neuen Vorgang an.',
    en: 'This data of the case has been erased because its retention period is over. Start a new case.',
  },
  'draft-unknown': {
    code: 'LZ-8004',
    status: 404,
    de: 'Diesen Entwurf gibt es nicht mehr. Entwürfe werden 30 Tage nach der letzten Änderung gelöscht. Beginnen Sie neu.',
    en: 'This draft does not exist any more. Drafts are deleted 30 days after the last change. Please begin again.',
  },
  'document-damaged': {
    code: 'LZ-8101',
    status: 500,
    de: 'Das Schriftstück „{document}“ ist nicht mehr so, wie es gespeichert wurde. Stellen Sie es aus einer Sicherung wieder her.',
    en: 'The document “{document}” is not as it was stored any more. Restore it from a backup.',
  },
  'chain-broken': {
    code: 'LZ-8102',
    status: 409,
    de: 'Die Akte ist nicht mehr so, wie sie gespeichert wurde ({place}). Stellen Sie sie aus einer Sicherung wieder her.',
    en: 'The file is not as it was stored any more ({place}). Restore it from a backup.',
  },
  'state-differs': {
    code: 'LZ-8103',
    status: 409,
    de: 'Der gespeicherte Stand des Vorgangs passt nicht zu seiner Geschichte ({place}). Lassen Sie ihn neu aufbauen.',
    en: 'The stored state of the case does not follow from its history ({place}). Have it built anew.',
  },
  'version-unknown': {
    code: 'LZ-8201',
    status: 404,
    de: 'Diese Fassung gibt es hier nicht.',
    en: 'This version does not exist here.',
  },
  'version-taken': {
    code: 'LZ-8202',
    status: 409,
    de: 'Die Fassung {version} von „{process}“ gibt es schon. Schlagen Sie Ihre Änderung als nächste Fassung vor.',
    en: 'Version {version} of “{process}” exists already. Propose your change as the next version.',
  },
  'version-not-proposed': {
    code: 'LZ-8203',
    status: 409,
    de: 'Über diese Fassung ist schon entschieden. Laden Sie die Seite neu.',
    en: 'This version has been decided on already. Reload the page.',
  },
  'version-in-force': {
    code: 'LZ-8204',
    status: 409,
    de: 'Diese Fassung ist schon in Kraft und bleibt es. Veröffentlichen Sie eine neue Fassung, die sie ablöst.',
    en: 'This version is in force already and stays so. Publish a new version that replaces it.',
  },
  'approver-is-author': {
    code: 'LZ-8205',
    status: 403,
    de: 'Wer eine Fassung verfasst hat, kann sie nicht selbst freigeben. Bitten Sie eine andere Person darum.',
    en: 'Whoever wrote a version cannot approve it. Ask another person to do so.',
  },
  'parameter-revision-differs': {
    code: 'LZ-8206',
    status: 409,
    de: 'Unter dem Schlüssel „{key}“ ist schon ein anderer Wert veröffentlicht. Veröffentlichte Werte ändern sich nie; nehmen Sie einen neuen Schlüssel.',
    en: 'Another value has been published under the key “{key}”. Published values never change; use a new key.',
  },
  'sign-in-name-taken': {
    code: 'LZ-8207',
    status: 409,
    de: 'Die Kennung „{name}“ ist schon vergeben. Wählen Sie eine andere.',
    en: 'The user name “{name}” is taken. Choose another one.',
  },
  'user-unknown': {
    code: 'LZ-8208',
    status: 404,
    de: 'Diese Person gibt es hier nicht.',
    en: 'This person does not exist here.',
  },
  'data-folder-in-use': {
    code: 'LZ-8901',
    status: 503,
    de: 'Der Datenordner {folder} wird schon von einem anderen Server benutzt. Beenden Sie ihn zuerst, oder wählen Sie einen anderen Ordner.',
    en: 'The data folder {folder} is in use by another server. Stop that one first, or choose another folder.',
  },
  'data-folder-newer': {
    code: 'LZ-8902',
    status: 503,
    de: 'Der Datenordner {folder} gehört zu einer neueren Fassung des Programms (Schema {found}, diese Fassung kennt {known}). Starten Sie die neuere Fassung.',
    en: 'The data folder {folder} belongs to a newer version of the software (schema {found}, this version knows {known}). Start the newer version.',
  },
  'master-key-missing': {
    code: 'LZ-8903',
    status: 503,
    de: 'Im Datenordner {folder} fehlt die Datei master.key, mit der die Akten verschlüsselt sind. Legen Sie sie aus der Sicherung zurück.',
    en: 'The data folder {folder} lacks the file master.key that encrypts the cases. Put it back from the backup.',
  },
  'master-key-wrong': {
    code: 'LZ-8904',
    status: 503,
    de: 'Der Hauptschlüssel passt nicht zum Datenordner {folder}. Er besteht aus 64 Zeichen von 0 bis 9 und a bis f. Nehmen Sie den Schlüssel, mit dem der Ordner angelegt wurde.',
    en: 'The master key does not fit the data folder {folder}. It has 64 characters from 0 to 9 and a to f. Use the key that the folder was created with.',
  },
} as const satisfies Record<string, ProblemEntry>
