import type { ProblemEntry } from './list.ts'

/** 22xx: decision models of DMN. 220x their content, 221x their files. */
export const DMN_PROBLEMS = {
  'dmn-type-unknown': {
    code: 'LZ-2201',
    status: 422,
    de: 'Den Datentyp „{type}“ gibt es in diesem Modell nicht. Prüfen Sie die Schreibweise, oder legen Sie den Datentyp an.',
    en: 'The type “{type}” does not exist in this model. Check the spelling, or add the type.',
  },
  'dmn-type-cycle': {
    code: 'LZ-2202',
    status: 422,
    de: 'Der Datentyp „{type}“ ist durch sich selbst erklärt. Lösen Sie den Kreis auf.',
    en: 'The type “{type}” is defined by itself. Break the circle.',
  },
  'dmn-type-depth': {
    code: 'LZ-2209',
    status: 422,
    de: 'Der Datentyp „{type}“ baut auf mehr als {limit} anderen auf. Verkürzen Sie die Kette.',
    en: 'The type “{type}” builds on more than {limit} others. Shorten the chain.',
  },
  'dmn-function-kind': {
    code: 'LZ-2203',
    status: 422,
    de: 'Eine Funktion des Modells ist in {kind} geschrieben. Hier laufen nur Funktionen in FEEL: Schreiben Sie sie in FEEL.',
    en: 'A function of the model is written in {kind}. Only functions in FEEL run here: write it in FEEL.',
  },
  'dmn-language': {
    code: 'LZ-2204',
    status: 422,
    de: 'Ein Ausdruck des Modells ist in der Sprache „{language}“ geschrieben. Hier gilt nur FEEL: Schreiben Sie ihn in FEEL.',
    en: 'An expression of the model is written in the language “{language}”. Only FEEL counts here: write it in FEEL.',
  },
  'dmn-reference': {
    code: 'LZ-2205',
    status: 422,
    de: '„{element}“ verweist auf „{reference}“; das gibt es nicht. Ergänzen Sie das fehlende Element oder das fehlende Modell.',
    en: '“{element}” refers to “{reference}”, which does not exist. Add the missing element or the missing model.',
  },
  'dmn-duplicate-name': {
    code: 'LZ-2206',
    status: 422,
    de: 'Der Name „{name}“ kommt im Modell zweimal vor. Geben Sie einem der beiden Elemente einen anderen Namen.',
    en: 'The name “{name}” occurs twice in the model. Give one of the two elements another name.',
  },
  'dmn-element-missing': {
    code: 'LZ-2207',
    status: 422,
    de: 'In „{element}“ fehlt die Angabe „{part}“. Ergänzen Sie sie.',
    en: 'The part “{part}” is missing in “{element}”. Add it.',
  },
  'table-input-not-allowed': {
    code: 'LZ-2208',
    status: 422,
    de: 'In der Regel „{decision}“ liegt eine Eingabe außerhalb der Werte, die ihre Spalte zulässt.',
    en: 'An input of the rule “{decision}” lies outside of the values that its column allows.',
  },
  'dmn-xml-limit': {
    code: 'LZ-2211',
    status: 422,
    de: 'Die DMN-Datei ist zu groß: Erlaubt sind {limit} {part}. Teilen Sie das Modell auf.',
    en: 'The DMN file is too large: {limit} {part} are allowed. Split the model.',
  },
  'dmn-xml-doctype': {
    code: 'LZ-2212',
    status: 422,
    de: 'Die DMN-Datei enthält eine DOCTYPE-Angabe. Solche Dateien nimmt Laufzettel nicht an, weil sie Schaden anrichten können.',
    en: 'The DMN file contains a DOCTYPE. Laufzettel does not accept such files, because they can do harm.',
  },
  'dmn-xml-syntax': {
    code: 'LZ-2213',
    status: 422,
    de: 'Die DMN-Datei ist kein gültiges XML. In Zeile {line} steht: {detail}',
    en: 'The DMN file is not valid XML. Line {line} says: {detail}',
  },
  'dmn-xml-encoding': {
    code: 'LZ-2214',
    status: 422,
    de: 'Die Zeichen der DMN-Datei passen nicht zur angegebenen Kodierung „{encoding}“. Speichern Sie die Datei in UTF-8.',
    en: 'The characters of the DMN file do not fit the declared encoding “{encoding}”. Save the file in UTF-8.',
  },
  'dmn-xml-version': {
    code: 'LZ-2215',
    status: 422,
    de: 'Die Datei ist kein DMN-Modell der Versionen 1.2 bis 1.5. Speichern Sie das Modell in einer dieser Versionen.',
    en: 'The file is not a DMN model of versions 1.2 to 1.5. Save the model in one of these versions.',
  },
  'dmn-xml-duplicate-id': {
    code: 'LZ-2216',
    status: 422,
    de: 'Die Kennung „{id}“ kommt in der DMN-Datei zweimal vor (Zeile {line}). Jede Kennung darf einmal vorkommen.',
    en: 'The id “{id}” occurs twice in the DMN file (line {line}). Each id may occur once.',
  },
  'dmn-xml-content': {
    code: 'LZ-2217',
    status: 422,
    de: 'In Zeile {line} der DMN-Datei steht etwas, das DMN dort nicht kennt: {detail}',
    en: 'Line {line} of the DMN file contains something that DMN does not know there: {detail}',
  },
} as const satisfies Record<string, ProblemEntry>
