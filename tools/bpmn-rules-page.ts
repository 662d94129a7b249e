import { PROBLEMS, type ProblemEntry } from '@laufzettel/engine'
import { BPMN_RULES, type BpmnRule } from '@laufzettel/engine/bpmn'

const HEAD = `# Rules of BPMN

What a BPMN file is held against after it was read: each rule of the standard that a file can break, as the standard
states it, whether or not we execute what it is about. \`checkRules\` gives a problem for each element that breaks one,
with the element, its line and its id; the sentences stand in [problem codes](problems.md). A rule is a file in
\`packages/engine/src/bpmn/rules\`, named like its problem without \`bpmn-\`. This page is written by \`npm run docs\`.

Sections are those of BPMN 2.0.2 (formal/2013-12-09). The last column names the constraint in the catalogue of
[BPMNspector](https://github.com/uniba-dsg/BPMNspector), where it has one.

Reading alone refuses what cannot be read as BPMN: unknown elements, values outside of their type, ids that are there
twice, references that lead nowhere where the flow needs them.

Three things that the standard leaves open, and what is done here:
- **Links** have a reference in each direction and a name. Where one of both refers, the references count and have to
  agree; otherwise the name counts, on one level of the process.
- **Empty expressions** are a fault in an executable process and outside of processes; a process that is only described
  may leave them open.
- **Imports** are looked for only when the caller says which files there are.
`

const SOUNDNESS = `## Soundness of the flow
No rule of the standard, but what people would run into: \`checkSoundness\` looks at every state that a case can reach in a
process or subprocess, and gives the way to what goes wrong as steps and flows.

| code | what | when |
|---|---|---|
| ${codeOf('bpmn-flow-deadlock')} | deadlock | a step waits for ever |
| ${codeOf('bpmn-flow-unsynchronised')} | lack of synchronisation | two tokens of one case meet where one is expected, and what follows happens twice |
| ${codeOf('bpmn-flow-endless')} | no way to the end | a case can go on but never come to an end |
| ${codeOf('bpmn-step-dead')} | dead step | a step is never reached |

Conditions are not read: each choice counts as possible. Blocks with one way in and one way out are made small first, so
that models of thousands of steps are judged at once; what is left is tried out, up to a million tokens and flows looked at. An
inclusive join goes on as §13.4.3 says, on any graph. A boundary event that does not interrupt occurs at most once. A
complex gateway counts as an inclusive one. Error, cancel and terminate ends end everything on their level. Compensation
and event subprocesses are no part of the flow around them; an ad-hoc subprocess has no flow to judge.
`

const TITLES: readonly (readonly [range: readonly [number, number], title: string])[] = [
  [[9101, 9120], 'The model: schema, references, collaborations'],
  [[9121, 9160], 'Flows, messages and gateways'],
  [[9161, 9210], 'Events'],
  [[9211, 9250], 'Activities'],
  [[9251, 9290], 'Data and expressions'],
]

/** The page docs/bpmn-rules.md. */
export function bpmnRulesPage(): string {
  const groups = TITLES.map(([[from, to], title]) => {
    const rules = BPMN_RULES.filter(({ name }) => {
      const code = Number(codeOf(name).slice('LZ-'.length))
      return code >= from && code <= to
    })
    return [
      `## ${title}`,
      '| code | rule | says | section | constraint |',
      '|---|---|---|---|---|',
      ...rules.map(row),
      '',
    ].join('\n')
  })
  return [HEAD, ...groups, SOUNDNESS].join('\n')
}

function row({ name, meaning, section, extended = [] }: BpmnRule): string {
  return `| ${codeOf(name)} | ${name.replace(/^bpmn-/, '')} | ${meaning} | ${section} | ${extended.join(', ')} |`
}

function codeOf(name: keyof typeof PROBLEMS): string {
  const entry: ProblemEntry = PROBLEMS[name]
  return entry.code
}
