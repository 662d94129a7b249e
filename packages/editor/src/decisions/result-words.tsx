import { keepTogether, type ParameterRevision } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { DatedAmount } from './dated-amount.tsx'
import { constantWords, readResult } from './read-result.ts'
import { useRuleWords } from './use-rule-words.ts'

/** A result as people read it: an amount with its dated value, a constant, or what was written. */
export function ResultWords({
  source,
  money,
  published,
}: {
  readonly source: string
  readonly money: boolean
  readonly published: readonly ParameterRevision[]
}) {
  const { language } = useEditor()
  const { parameters } = useDefinition()
  const say = useRuleWords()
  const read = readResult(source, parameters)
  switch (read.says) {
    case 'open':
      return (
        <span className="dt-open">
          <Icon name="circle-alert" size={16} /> {say('openResult')}
        </span>
      )
    case 'constant':
      return keepTogether(constantWords(read, money, language, { yes: say('yes'), no: say('no') }))
    case 'expression':
      return <code>{read.source}</code>
    case 'parameter': {
      const parameter = parameters.find(({ key }) => key === read.key)
      if (!parameter) return <code>{source}</code>
      return (
        <span className="dt-parameter">
          <span>{keepTogether(parameter.label[language])}</span>
          <DatedAmount parameter={parameter} published={published} />
        </span>
      )
    }
  }
}
