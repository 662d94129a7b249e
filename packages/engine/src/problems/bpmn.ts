import type { ProblemEntry } from './list.ts'

/** 9xxx: BPMN. 900x and 901x why a file is refused, 902x what is kept though it has no effect, 91xx rules of the standard. */
export const BPMN_PROBLEMS = {
  'bpmn-xml-limit': {
    code: 'LZ-9001',
    status: 422,
    de: 'Die BPMN-Datei ist zu groß: Erlaubt sind {limit} {part}. Teilen Sie das Modell auf.',
    en: 'The BPMN file is too large: {limit} {part} are allowed. Split the model.',
  },
  'bpmn-xml-doctype': {
    code: 'LZ-9002',
    status: 422,
    de: 'Die BPMN-Datei enthält in Zeile {line} eine DOCTYPE-Angabe. Solche Dateien nimmt Laufzettel nicht an, weil sie Schaden anrichten können.',
    en: 'The BPMN file contains a DOCTYPE in line {line}. Laufzettel does not accept such files, because they can do harm.',
  },
  'bpmn-xml-syntax': {
    code: 'LZ-9003',
    status: 422,
    de: 'Die BPMN-Datei ist kein gültiges XML. In Zeile {line} steht: {detail}',
    en: 'The BPMN file is not valid XML. Line {line} says: {detail}',
  },
  'bpmn-xml-encoding': {
    code: 'LZ-9004',
    status: 422,
    de: 'Die Zeichen der BPMN-Datei passen nicht zur angegebenen Kodierung „{encoding}“. Speichern Sie die Datei in UTF-8.',
    en: 'The characters of the BPMN file do not fit the declared encoding “{encoding}”. Save the file in UTF-8.',
  },
  'bpmn-root': {
    code: 'LZ-9005',
    status: 422,
    de: 'Die Datei ist kein Modell in BPMN 2.0: Sie beginnt mit „{element}“ aus dem Namensraum „{namespace}“. Speichern Sie das Modell als BPMN-2.0-XML.',
    en: 'The file is no model in BPMN 2.0: it begins with “{element}” of the namespace “{namespace}”. Save the model as BPMN 2.0 XML.',
  },
  'bpmn-duplicate-id': {
    code: 'LZ-9006',
    status: 422,
    de: 'Die Kennung „{id}“ kommt in der BPMN-Datei zweimal vor (Zeilen {first} und {line}). Jede Kennung darf einmal vorkommen.',
    en: 'The id “{id}” occurs twice in the BPMN file (lines {first} and {line}). Each id may occur once.',
  },
  'bpmn-element-unknown': {
    code: 'LZ-9007',
    status: 422,
    de: 'In Zeile {line} steht in „{element}“ ein „{child}“. Das kennt BPMN 2.0 dort nicht. Entfernen Sie es, oder legen Sie es unter extensionElements ab.',
    en: 'Line {line} contains a “{child}” in “{element}”. BPMN 2.0 does not know it there. Remove it, or put it below extensionElements.',
  },
  'bpmn-text-place': {
    code: 'LZ-9008',
    status: 422,
    de: 'In „{element}“ (Zeile {line}) steht ein Text, wo BPMN 2.0 keinen kennt: {detail}. Entfernen Sie ihn.',
    en: '“{element}” (line {line}) contains text where BPMN 2.0 knows none: {detail}. Remove it.',
  },
  'bpmn-value': {
    code: 'LZ-9009',
    status: 422,
    de: 'Die Angabe {attribute} von „{element}“ (Zeile {line}) hat den Wert „{value}“. Möglich ist: {allowed}.',
    en: 'The attribute {attribute} of “{element}” (line {line}) has the value “{value}”. Possible is: {allowed}.',
  },
  'bpmn-type': {
    code: 'LZ-9010',
    status: 422,
    de: 'Für „{element}“ (Zeile {line}) nennt xsi:type die Art „{type}“. Die gibt es in BPMN 2.0 an dieser Stelle nicht.',
    en: 'For “{element}” (line {line}), xsi:type names the type “{type}”. BPMN 2.0 does not have it in this place.',
  },
  'bpmn-reference': {
    code: 'LZ-9011',
    status: 422,
    de: '„{element}“ (Zeile {line}) verweist mit {attribute} auf „{reference}“; das gibt es in der Datei nicht. Ergänzen Sie das fehlende Element, oder entfernen Sie den Verweis.',
    en: '“{element}” (line {line}) refers by {attribute} to “{reference}”, which is not in the file. Add the missing element, or remove the reference.',
  },
  'bpmn-attribute-kept': {
    code: 'LZ-9021',
    status: 422,
    de: 'Die Angabe {attribute} von „{element}“ (Zeile {line}) kennt BPMN 2.0 nicht. Sie bleibt erhalten und hat keine Wirkung.',
    en: 'BPMN 2.0 does not know the attribute {attribute} of “{element}” (line {line}). It is kept and has no effect.',
  },
  'bpmn-foreign-kept': {
    code: 'LZ-9022',
    status: 422,
    de: 'In „{element}“ (Zeile {line}) steht „{child}“ eines anderen Herstellers nicht unter extensionElements. Es bleibt erhalten und hat keine Wirkung.',
    en: '“{element}” (line {line}) contains “{child}” of another vendor outside of extensionElements. It is kept and has no effect.',
  },
  'bpmn-diagram-kept': {
    code: 'LZ-9023',
    status: 422,
    de: 'In der Zeichnung steht in „{element}“ (Zeile {line}) ein „{child}“, das BPMN 2.0 nicht kennt. Es bleibt erhalten und wird nicht gezeichnet.',
    en: 'The drawing contains in “{element}” (line {line}) a “{child}” that BPMN 2.0 does not know. It is kept and not drawn.',
  },
  'bpmn-diagram-value': {
    code: 'LZ-9024',
    status: 422,
    de: 'In der Zeichnung hat die Angabe {attribute} von „{element}“ (Zeile {line}) den Wert „{value}“, der nicht lesbar ist. Er bleibt erhalten; gezeichnet wird ohne ihn.',
    en: 'In the drawing, the attribute {attribute} of “{element}” (line {line}) has the value “{value}”, which cannot be read. It is kept; the drawing goes without it.',
  },
  'bpmn-reference-open': {
    code: 'LZ-9025',
    status: 422,
    de: '„{element}“ (Zeile {line}) verweist mit {attribute} auf „{reference}“; das gibt es in der Datei nicht. Für den Ablauf zählt der Verweis nicht; er bleibt erhalten.',
    en: '“{element}” (line {line}) refers by {attribute} to “{reference}”, which is not in the file. The flow does not depend on the reference; it is kept.',
  },
  'bpmn-reference-outside': {
    code: 'LZ-9026',
    status: 422,
    de: '„{element}“ (Zeile {line}) verweist mit {attribute} auf „{reference}“ in einer anderen Datei. Der Verweis bleibt erhalten; die andere Datei wird nicht gelesen.',
    en: '“{element}” (line {line}) refers by {attribute} to “{reference}” in another file. The reference is kept; the other file is not read.',
  },
  'bpmn-type-kept': {
    code: 'LZ-9027',
    status: 422,
    de: 'Für „{element}“ (Zeile {line}) nennt xsi:type die Art „{type}“ eines anderen Herstellers. Sie bleibt erhalten; gelesen wird „{read}“.',
    en: 'For “{element}” (line {line}), xsi:type names the type “{type}” of another vendor. It is kept; “{read}” is read.',
  },
  'bpmn-extension-unknown': {
    code: 'LZ-9028',
    status: 422,
    de: 'Die Datei verlangt in Zeile {line}, dass die Erweiterung „{definition}“ verstanden wird. Laufzettel kennt sie nicht; sie bleibt erhalten und hat keine Wirkung.',
    en: 'Line {line} of the file demands that the extension “{definition}” is understood. Laufzettel does not know it; it is kept and has no effect.',
  },
  'bpmn-cannot-run': {
    code: 'LZ-9030',
    status: 422,
    de: '„{element}“ lässt sich so nicht ausführen: {detail}.',
    en: '“{element}” cannot be run like this: {detail}.',
  },
  'bpmn-not-executable': {
    code: 'LZ-9031',
    status: 422,
    de: '„{element}“ bleibt in der Datei erhalten, wird aber nicht ausgeführt.',
    en: '“{element}” is kept in the file, but it is not run.',
  },
} as const satisfies Record<string, ProblemEntry>
