import type { GroupView } from '@laufzettel/engine'
import type { Language } from '@laufzettel/engine'
import { FormField } from './controls.tsx'

/** The questions of a page. A group with a title is a fieldset; one without is just its fields. */
export function FormGroups({ groups, language }: { readonly groups: readonly GroupView[]; readonly language: Language }) {
  return (
    <div className="lz-fields">
      {groups.map((group) => (
        <Group key={group.key} group={group} language={language} />
      ))}
    </div>
  )
}

function Group({ group, language }: { readonly group: GroupView; readonly language: Language }) {
  const fields = group.fields.map((field) => <FormField key={field.path} field={field} language={language} />)
  const help = group.help === undefined ? null : <p className="lz-help">{group.help}</p>
  if (group.title === undefined) {
    return (
      <>
        {help}
        {fields}
      </>
    )
  }
  return (
    <fieldset className="lz-group">
      <legend className="lz-group-title">{group.title}</legend>
      {help}
      {fields}
    </fieldset>
  )
}
