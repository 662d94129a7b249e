import type { ProblemEntry } from './list.ts'

/** 9251 to 9263: what rules of the BPMN standard say about data and expressions; the rules are in bpmn/rules. */
export const BPMN_DATA_RULES = {
  'bpmn-expressions-formal': {
    code: 'LZ-9251',
    status: 422,
    de: 'Der Ausdruck {part} in „{element}“ (Zeile {line}) ist nicht formal. In einem ausführbaren Prozess braucht er xsi:type="tFormalExpression"; sonst setzen Sie isExecutable auf false.',
    en: 'The expression {part} in “{element}” (line {line}) is not formal. In an executable process it needs xsi:type="tFormalExpression"; otherwise set isExecutable to false.',
  },
  'bpmn-formal-expression-has-body': {
    code: 'LZ-9252',
    status: 422,
    de: 'Der Ausdruck {part} in „{element}“ (Zeile {line}) ist leer. Schreiben Sie ihn aus, oder entfernen Sie ihn.',
    en: 'The expression {part} in “{element}” (line {line}) is empty. Write it, or remove it.',
  },
  'bpmn-collection-like-item': {
    code: 'LZ-9253',
    status: 422,
    de: '„{element}“ (Zeile {line}) und der Typ „{other}“ widersprechen sich darin, ob es eine Liste ist (isCollection). Gleichen Sie beide an.',
    en: '“{element}” (line {line}) and the type “{other}” disagree on whether it is a list (isCollection). Make both equal.',
  },
  'bpmn-data-reference-name': {
    code: 'LZ-9254',
    status: 422,
    de: 'Der Datenverweis „{element}“ (Zeile {line}) muss „{name}“ heißen: das Datenobjekt, dahinter in Klammern der Zustand.',
    en: 'The data reference “{element}” (line {line}) has to be called “{name}”: the data object, and the state in brackets.',
  },
  'bpmn-sub-process-without-io': {
    code: 'LZ-9255',
    status: 422,
    de: 'Der Unterprozess „{element}“ (Zeile {line}) hat eigene Ein- und Ausgaben (ioSpecification). Das ist nicht erlaubt: Er sieht die Daten um ihn herum.',
    en: 'The subprocess “{element}” (line {line}) has inputs and outputs of its own (ioSpecification). That is not allowed: it sees the data around it.',
  },
  'bpmn-data-input-in-set': {
    code: 'LZ-9256',
    status: 422,
    de: 'Die Eingabe „{element}“ (Zeile {line}) gehört zu keiner Eingabemenge. Nennen Sie sie in einem inputSet.',
    en: 'The input “{element}” (line {line}) belongs to no input set. Name it in an inputSet.',
  },
  'bpmn-data-output-in-set': {
    code: 'LZ-9257',
    status: 422,
    de: 'Die Ausgabe „{element}“ (Zeile {line}) gehört zu keiner Ausgabemenge. Nennen Sie sie in einem outputSet.',
    en: 'The output “{element}” (line {line}) belongs to no output set. Name it in an outputSet.',
  },
  'bpmn-optional-data-in-set': {
    code: 'LZ-9258',
    status: 422,
    de: 'In „{element}“ (Zeile {line}) nennt {attribute} „{reference}“, das nicht zur Menge gehört. Nennen Sie es auch in {list}.',
    en: 'In “{element}” (line {line}), {attribute} names “{reference}”, which does not belong to the set. Name it in {list} too.',
  },
  'bpmn-data-sets-paired': {
    code: 'LZ-9259',
    status: 422,
    de: '„{element}“ (Zeile {line}) nennt „{reference}“ als zugehörige Menge, wird von dort aber nicht genannt. Beide Mengen müssen einander nennen.',
    en: '“{element}” (line {line}) names “{reference}” as the set that belongs to it, but is not named from there. Both sets have to name each other.',
  },
  'bpmn-data-association-types': {
    code: 'LZ-9260',
    status: 422,
    de: 'Die Datenverbindung „{element}“ (Zeile {line}) verbindet Daten verschiedener Typen. Gleichen Sie die Typen an, oder ergänzen Sie eine Umwandlung (transformation).',
    en: 'The data association “{element}” (line {line}) connects data of different types. Make the types equal, or add a transformation.',
  },
  'bpmn-data-association-one-source': {
    code: 'LZ-9261',
    status: 422,
    de: 'Die Datenverbindung „{element}“ (Zeile {line}) hat {count} Quellen und keine Umwandlung. Sie braucht genau eine Quelle oder eine Umwandlung (transformation).',
    en: 'The data association “{element}” (line {line}) has {count} sources and no transformation. It needs exactly one source, or a transformation.',
  },
  'bpmn-event-data-count': {
    code: 'LZ-9262',
    status: 422,
    de: 'Das Ereignis „{element}“ (Zeile {line}) hat {count} Ein- oder Ausgaben und {triggers} Auslöser. Zu jedem Auslöser gehört genau eine.',
    en: 'The event “{element}” (line {line}) has {count} inputs or outputs and {triggers} triggers. Exactly one belongs to each trigger.',
  },
  'bpmn-event-data-types': {
    code: 'LZ-9263',
    status: 422,
    de: 'Die Daten des Ereignisses „{element}“ (Zeile {line}) sind nicht vom Typ dessen, was es empfängt oder sendet. Gleichen Sie die Typen an, in derselben Reihenfolge.',
    en: 'The data of the event “{element}” (line {line}) is not of the type of what it receives or sends. Make the types equal, in the same order.',
  },
} as const satisfies Record<string, ProblemEntry>
