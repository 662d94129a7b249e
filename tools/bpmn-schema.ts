/**
 * Writes what the schemas of the standard say (BPMN20.xsd, Semantic.xsd, BPMNDI.xsd, DI.xsd, DC.xsd of OMG's
 * BPMN 2.0.2, as bpmn-moddle ships them) as data of the engine: `node tools/bpmn-schema.ts`. A test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseXml } from '../packages/engine/src/xml/parse-xml.ts'
import type { XmlElement } from '../packages/engine/src/xml/xml-element.ts'
import type { AttributeEntry, ElementEntry, PartEntry, TypeEntry } from '../packages/engine/src/bpmn/schema-entry.ts'

const TARGET = new URL('../packages/engine/src/bpmn/generated/schema.ts', import.meta.url)

const FILES = [
  ['Semantic.xsd', 'bpmn'],
  ['BPMN20.xsd', 'bpmn'],
  ['BPMNDI.xsd', 'bpmndi'],
  ['DI.xsd', 'di'],
  ['DC.xsd', 'dc'],
] as const

const elementsOf = (parent: XmlElement) => parent.content.filter((part) => typeof part !== 'string')
const attributeOf = (of: XmlElement, name: string) => of.attributes.find(({ local }) => local === name)?.value

/** `tUserTask` is `bpmn:UserTask`, `xsd:QName` is `QName`. */
function typeName(name: string, prefix: string): string {
  if (name.startsWith('xsd:')) return name.slice(4)
  const full = name.includes(':') ? name : `${prefix}:${name}`
  return full.replace(/:t([A-Z])/, ':$1')
}

const elementName = (name: string, prefix: string) => (name.includes(':') ? name : `${prefix}:${name}`)

interface Schema {
  readonly types: Record<string, TypeEntry>
  readonly elements: Record<string, ElementEntry>
  readonly values: Record<string, readonly string[]>
}

function readType(of: XmlElement, prefix: string): TypeEntry {
  let base: string | undefined
  let open: string | undefined
  const attributes: AttributeEntry[] = []
  const parts: PartEntry[] = []
  const visit = (parent: XmlElement, optional: boolean) => {
    for (const child of elementsOf(parent)) {
      if (child.local === 'extension') base = typeName(attributeOf(child, 'base') ?? '', prefix)
      if (child.local === 'any') open = attributeOf(child, 'namespace') ?? '##any'
      else if (child.local === 'attribute') attributes.push(readAttribute(child, prefix))
      else if (child.local === 'element') parts.push(readPart(child, prefix, optional))
      else visit(child, optional || child.local === 'choice')
    }
  }
  visit(of, false)
  return {
    ...(base === undefined ? {} : { base }),
    ...(attributeOf(of, 'abstract') === 'true' ? { abstract: true } : {}),
    ...(attributeOf(of, 'mixed') === 'true' ? { mixed: true } : {}),
    ...(open === undefined ? {} : { open }),
    ...(attributes.length === 0 ? {} : { attributes }),
    ...(parts.length === 0 ? {} : { parts }),
  }
}

function readAttribute(of: XmlElement, prefix: string): AttributeEntry {
  const otherwise = attributeOf(of, 'default')
  return {
    name: attributeOf(of, 'name') ?? '',
    type: typeName(attributeOf(of, 'type') ?? 'xsd:string', prefix),
    ...(attributeOf(of, 'use') === 'required' ? { required: true } : {}),
    ...(otherwise === undefined ? {} : { default: otherwise }),
  }
}

/** Of a choice none is needed. The element `extension` of the drawing has a type without a name; it holds anything of other vendors. */
function readPart(of: XmlElement, prefix: string, optional: boolean): PartEntry {
  const max = attributeOf(of, 'maxOccurs') ?? '1'
  const type = attributeOf(of, 'type')
  const ref = attributeOf(of, 'ref')
  return {
    name: elementName(ref ?? attributeOf(of, 'name') ?? '', prefix),
    ...(ref !== undefined ? {} : { type: type === undefined ? 'bpmn:ExtensionElements' : typeName(type, prefix) }),
    min: optional ? 0 : Number(attributeOf(of, 'minOccurs') ?? '1'),
    ...(max === 'unbounded' ? {} : { max: Number(max) }),
  }
}

function readSchemas(): Schema {
  const folder = join(
    dirname(
      createRequire(new URL('../packages/engine/package.json', import.meta.url)).resolve('bpmn-moddle/package.json'),
    ),
    'resources/bpmn/xsd',
  )
  const schema: Schema = { types: {}, elements: {}, values: {} }
  for (const [file, prefix] of FILES) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF?<\?xml[^>]*>/, '')
    const parsed = parseXml(text, 'bpmn')
    if (!parsed.ok) throw new Error(file)
    for (const part of elementsOf(parsed.value)) {
      const name = attributeOf(part, 'name') ?? ''
      if (part.local === 'complexType') schema.types[typeName(name, prefix)] = readType(part, prefix)
      if (part.local === 'element') schema.elements[elementName(name, prefix)] = readElement(part, prefix)
      if (part.local === 'simpleType') readValues(part, typeName(name, prefix), schema.values)
    }
  }
  return schema
}

function readElement(of: XmlElement, prefix: string): ElementEntry {
  const group = attributeOf(of, 'substitutionGroup')
  return {
    type: typeName(attributeOf(of, 'type') ?? '', prefix),
    ...(group === undefined ? {} : { stands: elementName(group, prefix) }),
  }
}

/** A union (an address or one of some words) takes any text: it has no list. */
function readValues(of: XmlElement, name: string, values: Record<string, readonly string[]>) {
  const listed = elementsOf(of).find(({ local }) => local === 'restriction')
  if (listed !== undefined) values[name] = elementsOf(listed).map((value) => attributeOf(value, 'value') ?? '')
}

function lines(name: string, type: string, entries: object): string {
  const rows = Object.entries(entries).map(([key, entry]) => `  '${key}': ${written(entry)},`)
  return `export const ${name}: Readonly<Record<string, ${type}>> = {\n${rows.join('\n')}\n}\n`
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? `'${value}'` : String(value)
  return `{ ${Object.entries(value)
    .map(([key, member]) => `${key}: ${written(member)}`)
    .join(', ')} }`
}

/** The file that the engine reads. */
export function schemaText(): string {
  const { types, elements, values } = readSchemas()
  return [
    '// biome-ignore-all format: one line per entry, written by tools/bpmn-schema.ts from the schemas of BPMN 2.0.2.\n',
    `import type { ElementEntry, TypeEntry } from '../schema-entry.ts'\n\n`,
    lines('TYPES', 'TypeEntry', types),
    '\n',
    lines('ELEMENTS', 'ElementEntry', elements),
    '\n',
    lines('VALUES', 'readonly string[]', values),
  ].join('')
}

if (process.argv[1] === import.meta.filename) writeFileSync(TARGET, schemaText())
