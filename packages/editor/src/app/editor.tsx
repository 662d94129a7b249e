import type { ParameterRevision } from '@laufzettel/engine'
import { type ReactNode, useEffect } from 'react'
import { BottomBar } from './bottom-bar.tsx'
import { type Editor, EditorContext } from './editor-context.ts'
import { Head } from './head.tsx'
import { LiveRegion } from './live-region.tsx'
import { QuestionDialogs } from './question-dialogs.tsx'
import { pressAnywhere } from './shortcuts.ts'
import type { Surroundings } from './surroundings.ts'
import { ToolBar } from './tool-bar.tsx'
import { WorkArea } from './work-area.tsx'

/** One draft on one screen: head, tools, work, bottom bar. */
export function EditorScreen({
  editor,
  around,
  published,
  instead,
}: {
  readonly editor: Editor
  readonly around: Surroundings
  readonly published: readonly ParameterRevision[]
  /** Shown in place of tools and work: the dry run, or the page of publishing. */
  readonly instead?: ReactNode
}) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressAnywhere(event, editor)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [editor])
  return (
    <EditorContext value={editor}>
      <div className="ed">
        <a className="ed-skip" href="#ed-work">
          {editor.say('skip')}
        </a>
        <Head around={around} />
        <div className="ed-bars">{around.bar}</div>
        {instead ? (
          <main className="ed-room" id="ed-work">
            {instead}
          </main>
        ) : (
          <main className="ed-main">
            <ToolBar />
            <WorkArea published={published} />
          </main>
        )}
        <BottomBar
          runningCases={around.runningCases}
          published={published}
          {...(around.copies === undefined ? {} : { copies: around.copies })}
        />
        <LiveRegion />
        <QuestionDialogs onLeave={around.leave} />
      </div>
    </EditorContext>
  )
}
