import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** Bar above everything where the stage is not production: nothing leaves the house from here. */
export function TestStage({ language }: { readonly language: Language }) {
  return (
    <div className="lz-test-stage" role="note">
      <p>{say(language)('testStage')}</p>
    </div>
  )
}
