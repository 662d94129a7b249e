import type { ProblemEntry } from './list.ts'

/** 1xxx: what is wrong with a model. Placeholders name the step, field or flow in words. */
export const DEFINITION_PROBLEMS = {
  'definition-shape': {
    code: 'LZ-1001',
    status: 422,
    de: 'Das Modell hat an der Stelle „{place}“ nicht die erwartete Form: {detail}.',
    en: 'The model does not have the expected shape at “{place}”: {detail}.',
  },
  'definition-format-unknown': {
    code: 'LZ-1002',
    status: 422,
    de: 'Das Modell hat das Format {format}. Diese Fassung des Programms kennt das Format 1.',
    en: 'The model has format {format}. This version of the software knows format 1.',
  },
  'flow-dangling': {
    code: 'LZ-1101',
    status: 422,
    de: 'Der Weg „{flow}“ führt zu einem Schritt, den es nicht gibt. Verbinden Sie ihn mit einem vorhandenen Schritt.',
    en: 'The flow “{flow}” leads to a step that does not exist. Connect it to an existing step.',
  },
  'step-unreachable': {
    code: 'LZ-1102',
    status: 422,
    de: 'Zum Schritt „{step}“ führt kein Weg. Verbinden Sie ihn mit einem Schritt davor, oder löschen Sie ihn.',
    en: 'No flow leads to the step “{step}”. Connect it to a step before it, or delete it.',
  },
  'step-without-way-out': {
    code: 'LZ-1103',
    status: 422,
    de: 'Nach dem Schritt „{step}“ geht es nicht weiter. Verbinden Sie ihn mit dem nächsten Schritt oder mit einem Ende.',
    en: 'Nothing follows the step “{step}”. Connect it to the next step or to an end.',
  },
  'end-with-way-out': {
    code: 'LZ-1104',
    status: 422,
    de: 'Der Schritt „{step}“ ist ein Ende, aber ein Weg führt weiter. Löschen Sie diesen Weg.',
    en: 'The step “{step}” is an end, but a flow leads on. Delete that flow.',
  },
  'start-missing': {
    code: 'LZ-1105',
    status: 422,
    de: '„{process}“ hat keinen Anfang. Fügen Sie den Baustein „Antrag entgegennehmen“ ein.',
    en: '“{process}” has no start. Add the block “Receive application”.',
  },
  'start-repeated': {
    code: 'LZ-1106',
    status: 422,
    de: 'Der Schritt „{step}“ ist ein zweiter Anfang. Ein Verfahren hat nur einen.',
    en: 'The step “{step}” is a second start. A procedure has only one.',
  },
  'start-entered': {
    code: 'LZ-1107',
    status: 422,
    de: 'Der Weg „{flow}“ führt zum Anfang zurück. Führen Sie ihn zum Schritt danach.',
    en: 'The flow “{flow}” leads back to the start. Lead it to the step after it.',
  },
  'gateway-without-default': {
    code: 'LZ-1108',
    status: 422,
    de: 'Bei „{step}“ fehlt der Weg für alle übrigen Fälle. Machen Sie einen Weg zum Normalfall.',
    en: '“{step}” has no flow for all other cases. Make one flow the default.',
  },
  'boundary-not-possible': {
    code: 'LZ-1109',
    status: 422,
    de: 'Der Schritt „{step}“ kann nicht an einem anderen Schritt hängen.',
    en: 'The step “{step}” cannot be attached to another step.',
  },
  'key-repeated': {
    code: 'LZ-1110',
    status: 422,
    de: 'Der Schlüssel „{key}“ kommt zweimal vor. Jeder Schlüssel darf nur einmal vorkommen.',
    en: 'The key “{key}” occurs twice. Every key may occur only once.',
  },
  'reference-unknown': {
    code: 'LZ-1111',
    status: 422,
    de: '„{key}“ gibt es in diesem Modell nicht. Wählen Sie etwas Vorhandenes.',
    en: '“{key}” does not exist in this model. Choose something that does.',
  },
  'block-unknown': {
    code: 'LZ-1112',
    status: 422,
    de: 'Der Schritt „{step}“ nutzt den Baustein „{block}“, den diese Fassung nicht kennt.',
    en: 'The step “{step}” uses the block “{block}”, which this version does not know.',
  },
  'field-kind-unknown': {
    code: 'LZ-1113',
    status: 422,
    de: 'Die Angabe „{field}“ hat die Art „{kind}“, die diese Fassung nicht kennt.',
    en: 'The field “{field}” has the kind “{kind}”, which this version does not know.',
  },
  'form-unknown': {
    code: 'LZ-1114',
    status: 422,
    de: 'Der Schritt „{step}“ nennt das Formular „{form}“, das es nicht gibt.',
    en: 'The step “{step}” names the form “{form}”, which does not exist.',
  },
  'role-unknown': {
    code: 'LZ-1115',
    status: 422,
    de: 'Der Schritt „{step}“ nennt die Rolle „{role}“, die es nicht gibt.',
    en: 'The step “{step}” names the role “{role}”, which does not exist.',
  },
  'decision-unknown': {
    code: 'LZ-1116',
    status: 422,
    de: 'Der Schritt „{step}“ nennt die Regel „{decision}“, die es nicht gibt.',
    en: 'The step “{step}” names the rule “{decision}”, which does not exist.',
  },
  'decision-needs-arguments': {
    code: 'LZ-1117',
    status: 422,
    de: 'Die Regel „{decision}“ braucht Angaben und kann im Schritt „{step}“ nicht allein stehen.',
    en: 'The rule “{decision}” needs arguments and cannot stand alone in the step “{step}”.',
  },
  'party-unknown': {
    code: 'LZ-1118',
    status: 422,
    de: 'Der Schritt „{step}“ nennt die beteiligte Person „{party}“, die es nicht gibt.',
    en: 'The step “{step}” names the party “{party}”, which does not exist.',
  },
  'key-reserved': {
    code: 'LZ-1120',
    status: 422,
    de: 'Der Schlüssel „{key}“ ist schon für etwas anderes vergeben. Wählen Sie einen anderen.',
    en: 'The key “{key}” is already used for something else. Choose another one.',
  },
  'letter-unknown': {
    code: 'LZ-1119',
    status: 422,
    de: 'Der Schritt „{step}“ nennt das Schreiben „{letter}“, das es nicht gibt.',
    en: 'The step “{step}” names the letter “{letter}”, which does not exist.',
  },
} as const satisfies Record<string, ProblemEntry>
