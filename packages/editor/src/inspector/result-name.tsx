import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { TextField } from './text-field.tsx'

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/

/** Under which name other steps and letters read what the rule said. */
export function ResultName({ step }: StepPartProps) {
  const { store, say } = useEditor()
  const write = (result: string) =>
    NAME.test(result)
      ? setSetting(store, step.key, 'result', result)
      : {
          reason: {
            de: 'Schreiben Sie Buchstaben ohne Umlaute, Ziffern oder „_“; zuerst einen Buchstaben.',
            en: 'Write plain letters, digits or “_”, beginning with a letter.',
          },
        }
  return <TextField code label={say('result-name')} value={textSetting(step, 'result')} onChange={write} />
}
