import type { ProblemEntry } from './list.ts'

/** 9101 to 9118: what rules of the BPMN standard say about structure, references and collaborations; the rules are in bpmn/rules. */
export const BPMN_MODEL_RULES = {
  'bpmn-required-attributes': {
    code: 'LZ-9101',
    status: 422,
    de: '„{element}“ (Zeile {line}) fehlt die Angabe {attribute}, die BPMN 2.0 dort verlangt. Ergänzen Sie sie.',
    en: '“{element}” (line {line}) lacks the attribute {attribute}, which BPMN 2.0 demands there. Add it.',
  },
  'bpmn-required-parts': {
    code: 'LZ-9102',
    status: 422,
    de: 'In „{element}“ (Zeile {line}) fehlt ein „{part}“: BPMN 2.0 verlangt dort mindestens {count}. Ergänzen Sie es.',
    en: '“{element}” (line {line}) lacks a “{part}”: BPMN 2.0 demands at least {count} there. Add it.',
  },
  'bpmn-parts-at-most': {
    code: 'LZ-9103',
    status: 422,
    de: 'In „{element}“ (Zeile {line}) steht „{part}“ öfter, als BPMN 2.0 es zulässt: höchstens {count}. Entfernen Sie, was zu viel ist.',
    en: '“{element}” (line {line}) contains “{part}” more often than BPMN 2.0 allows: at most {count}. Remove what is too much.',
  },
  'bpmn-ids-well-formed': {
    code: 'LZ-9104',
    status: 422,
    de: 'Die Kennung „{id}“ von „{element}“ (Zeile {line}) ist in BPMN 2.0 keine: Sie beginnt mit einem Buchstaben oder „_“ und enthält nur Buchstaben, Ziffern, „.“, „-“ und „_“.',
    en: 'The id “{id}” of “{element}” (line {line}) is none in BPMN 2.0: it begins with a letter or “_” and holds only letters, digits, “.”, “-” and “_”.',
  },
  'bpmn-references-fit': {
    code: 'LZ-9105',
    status: 422,
    de: '„{element}“ (Zeile {line}) verweist mit {attribute} auf „{other}“; das ist dort nicht möglich. Wählen Sie ein Element der Art {kind}.',
    en: '“{element}” (line {line}) refers by {attribute} to “{other}”, which is not possible there. Choose an element of the kind {kind}.',
  },
  'bpmn-imports-found': {
    code: 'LZ-9106',
    status: 422,
    de: 'Die Datei importiert in Zeile {line} „{location}“. Die gibt es nicht, oder sie ist nicht lesbar. Legen Sie sie daneben, oder entfernen Sie den Import.',
    en: 'Line {line} of the file imports “{location}”, which does not exist or cannot be read. Put it beside the file, or remove the import.',
  },
  'bpmn-text-annotation-has-text': {
    code: 'LZ-9107',
    status: 422,
    de: 'Die Anmerkung „{element}“ (Zeile {line}) hat keinen Text. Ergänzen Sie ihn, oder entfernen Sie die Anmerkung.',
    en: 'The annotation “{element}” (line {line}) has no text. Add it, or remove the annotation.',
  },
  'bpmn-participant-multiplicity': {
    code: 'LZ-9108',
    status: 422,
    de: '„{element}“ (Zeile {line}) nennt als Anzahl der Beteiligten {minimum} bis {maximum}. Das Minimum ist 0 oder mehr, das Maximum 1 oder mehr und nicht kleiner als das Minimum.',
    en: '“{element}” (line {line}) gives {minimum} to {maximum} as number of participants. The minimum is 0 or more, the maximum 1 or more and no less than the minimum.',
  },
  'bpmn-choreography-not-referring': {
    code: 'LZ-9109',
    status: 422,
    de: '„{element}“ (Zeile {line}) verweist auf eine Choreografie. Das darf nur eine Kollaboration; entfernen Sie choreographyRef.',
    en: '“{element}” (line {line}) refers to a choreography. Only a collaboration may; remove choreographyRef.',
  },
  'bpmn-closed-like-choreography': {
    code: 'LZ-9110',
    status: 422,
    de: '„{element}“ (Zeile {line}) hat für isClosed einen anderen Wert als die Choreografie „{other}“, auf die verwiesen wird. Gleichen Sie beide an.',
    en: '“{element}” (line {line}) has another value for isClosed than the choreography “{other}” to which it refers. Make them equal.',
  },
  'bpmn-global-conversation-contents': {
    code: 'LZ-9111',
    status: 422,
    de: 'Die globale Konversation „{element}“ (Zeile {line}) enthält „{part}“. Sie darf nur Beteiligte, Nachrichtenflüsse und Korrelationsschlüssel enthalten.',
    en: 'The global conversation “{element}” (line {line}) contains “{part}”. It may contain participants, message flows and correlation keys only.',
  },
  'bpmn-public-not-executable': {
    code: 'LZ-9112',
    status: 422,
    de: 'Der Prozess „{element}“ (Zeile {line}) ist öffentlich und zugleich als ausführbar gekennzeichnet. Setzen Sie isExecutable auf false, oder machen Sie ihn privat.',
    en: 'The process “{element}” (line {line}) is public and marked as executable. Set isExecutable to false, or make it private.',
  },
  'bpmn-no-choreography-in-process': {
    code: 'LZ-9113',
    status: 422,
    de: '„{element}“ (Zeile {line}) ist eine Aktivität einer Choreografie und steht in einem Prozess. Verschieben Sie sie in eine Choreografie.',
    en: '“{element}” (line {line}) is a choreography activity and stands in a process. Move it to a choreography.',
  },
  'bpmn-choreography-contents': {
    code: 'LZ-9114',
    status: 422,
    de: '„{element}“ (Zeile {line}) steht in einer Choreografie. Dort gibt es nur Aktivitäten der Choreografie, Gateways und Ereignisse.',
    en: '“{element}” (line {line}) stands in a choreography. It may contain choreography activities, gateways and events only.',
  },
  'bpmn-lane-nodes-own-process': {
    code: 'LZ-9115',
    status: 422,
    de: 'Die Bahn „{element}“ (Zeile {line}) enthält „{other}“ aus einem anderen Prozess. Eine Bahn enthält nur Schritte ihres Prozesses.',
    en: 'The lane “{element}” (line {line}) holds “{other}” of another process. A lane holds steps of its own process only.',
  },
  'bpmn-text-format-is-mime': {
    code: 'LZ-9116',
    status: 422,
    de: 'Das Format „{format}“ von „{element}“ (Zeile {line}) ist kein MIME-Typ. Schreiben Sie zum Beispiel „text/plain“.',
    en: 'The format “{format}” of “{element}” (line {line}) is no MIME type. Write “text/plain”, for example.',
  },
  'bpmn-attributes-known': {
    code: 'LZ-9117',
    status: 422,
    de: '„{element}“ (Zeile {line}) hat die Angabe {attribute}, die BPMN 2.0 dort nicht kennt. Entfernen Sie sie, oder schreiben Sie sie in einem eigenen Namensraum.',
    en: '“{element}” (line {line}) has the attribute {attribute}, which BPMN 2.0 does not know there. Remove it, or write it in a namespace of your own.',
  },
  'bpmn-foreign-content-in-extensions': {
    code: 'LZ-9118',
    status: 422,
    de: 'In „{element}“ (Zeile {line}) steht „{other}“ eines anderen Herstellers. Dafür ist extensionElements da; verschieben Sie es dorthin.',
    en: '“{element}” (line {line}) contains “{other}” of another vendor. That is what extensionElements are for; move it there.',
  },
} as const satisfies Record<string, ProblemEntry>
