/// <reference path="./dmn-moddle.d.ts" />
import { DmnModdle, type MetaPackage, type MetaProperty, type MetaType } from 'dmn-moddle'

/** The versions of DMN that are read, by the date in their namespaces; 1.1 has another structure and is refused. */
export const VERSIONS = {
  '1.2': {
    model: 'http://www.omg.org/spec/DMN/20180521/MODEL/',
    diagram: 'http://www.omg.org/spec/DMN/20180521/DMNDI/',
  },
  '1.3': {
    model: 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20191111/DMNDI/',
  },
  '1.4': {
    model: 'https://www.omg.org/spec/DMN/20211108/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20211108/DMNDI/',
  },
  '1.5': {
    model: 'https://www.omg.org/spec/DMN/20230324/MODEL/',
    diagram: 'https://www.omg.org/spec/DMN/20230324/DMNDI/',
  },
} as const

export type DmnVersion = keyof typeof VERSIONS

const asProperty = { xml: { serialize: 'property' } } as const
const child = (name: string, type: string): MetaProperty => ({ name, type, ...asProperty })

/** What DMN 1.4 and 1.5 added to 1.3 (DMN 1.5 §7.3.3, §10.2.2.10–12); dmn-moddle knows 1.3. */
const ADDED_TYPES: readonly MetaType[] = [
  { name: 'ChildExpression', superClass: ['DMNElement'], properties: [{ name: 'expression', type: 'Expression' }] },
  {
    name: 'TypedChildExpression',
    superClass: ['ChildExpression'],
    properties: [{ name: 'typeRef', type: 'String', isAttr: true }],
  },
  {
    name: 'Conditional',
    superClass: ['Expression'],
    properties: [child('if', 'ChildExpression'), child('then', 'ChildExpression'), child('else', 'ChildExpression')],
  },
  {
    name: 'Iterator',
    isAbstract: true,
    superClass: ['Expression'],
    properties: [{ name: 'iteratorVariable', type: 'String', isAttr: true }, child('in', 'TypedChildExpression')],
  },
  { name: 'For', superClass: ['Iterator'], properties: [child('return', 'ChildExpression')] },
  { name: 'Some', superClass: ['Iterator'], properties: [child('satisfies', 'ChildExpression')] },
  { name: 'Every', superClass: ['Iterator'], properties: [child('satisfies', 'ChildExpression')] },
  {
    name: 'Filter',
    superClass: ['Expression'],
    properties: [child('in', 'ChildExpression'), child('match', 'ChildExpression')],
  },
]

const ADDED_PROPERTIES: Readonly<Record<string, readonly MetaProperty[]>> = {
  'dmn:ItemDefinition': [child('typeConstraint', 'UnaryTests')],
  // The standard's schema spells it so.
  'dmndi:DMNStyle': [{ name: 'labelHorizontalAlignement', type: 'String', isAttr: true }],
  'dmndi:DMNDiagram': [{ name: 'useAlternativeInputDataShape', type: 'Boolean', isAttr: true }],
}

/** Colours are elements (DMNDI.xsd), which dmn-moddle has as attributes. */
const COLOURS = ['FillColor', 'StrokeColor', 'FontColor']
const ADDED_DIAGRAM_TYPES: readonly MetaType[] = COLOURS.map((name) => ({ name, superClass: ['dc:Color'] }))
const REPLACED_PROPERTIES: Readonly<Record<string, readonly MetaProperty[]>> = {
  'dmndi:DMNStyle': COLOURS.map((name) => ({ name: `${name.charAt(0).toLowerCase()}${name.slice(1)}`, type: name })),
  'dc:Color': ['red', 'green', 'blue'].map((name) => ({ name, type: 'String', isAttr: true })),
}

/**
 * Every attribute is kept as it is written: no number is rounded, no reference of a diagram is dropped because its
 * element stands in another file, no value vanishes because it is the default.
 */
function lossless({ default: _, isVirtual: __, isReference, ...property }: MetaProperty): MetaProperty {
  if (isReference === true) return { ...property, type: 'String', isAttr: true }
  return property.isAttr === true ? { ...property, type: 'String' } : property
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function extended(pack: MetaPackage): MetaPackage {
  const types = pack.types.map((type) => {
    const name = `${pack.prefix}:${type.name}`
    const replaced = REPLACED_PROPERTIES[name] ?? []
    const kept = (type.properties ?? []).filter(
      (property) => !replaced.some((other) => local(property.name) === other.name),
    )
    return { ...type, properties: [...kept, ...replaced, ...(ADDED_PROPERTIES[name] ?? [])].map(lossless) }
  })
  const more = pack.prefix === 'dmn' ? ADDED_TYPES : pack.prefix === 'dmndi' ? ADDED_DIAGRAM_TYPES : []
  return { ...pack, types: [...types, ...more.map((type) => ({ ...type }))] }
}

/** dmn-moddle for one version of DMN. */
export function moddleFor(version: DmnVersion): DmnModdle {
  const { model, diagram } = VERSIONS[version]
  const packages = new DmnModdle().getPackages().map((pack) => {
    const uri = pack.prefix === 'dmn' ? model : pack.prefix === 'dmndi' ? diagram : pack.uri
    return [pack.prefix, { ...extended(structuredCopy(pack)), uri }] as const
  })
  return new DmnModdle(Object.fromEntries(packages))
}

function structuredCopy(pack: MetaPackage): MetaPackage {
  return JSON.parse(JSON.stringify(pack)) as MetaPackage
}

/** The version whose namespace the text names first; null when it names none. */
export function versionOf(xml: string): DmnVersion | null {
  const places = Object.entries(VERSIONS).map(([version, { model }]) => ({ version, at: xml.indexOf(`"${model}"`) }))
  const found = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)
  return (found[0]?.version as DmnVersion | undefined) ?? null
}
