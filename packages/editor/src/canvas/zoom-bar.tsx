import type { Language } from '@laufzettel/engine'
import { useReactFlow, useStore } from '@xyflow/react'
import { memo } from 'react'
import { Toolbar, ToolDrawing } from './toolbar.tsx'
import { canvasSay } from './words.ts'

const DRAWINGS = {
  minus: 'M3 8h10',
  plus: 'M8 3v10M3 8h10',
  all: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
}

/** Around everything. */
const ROOM = '24px'

/** Smaller, 100 %, larger, everything. */
export const ZoomBar = memo(function ZoomBar({ language }: { readonly language: Language }) {
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow()
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  const say = (word: 'zoomOut' | 'zoomIn' | 'fit') => canvasSay(language, word)
  return (
    <Toolbar
      label={canvasSay(language, 'view')}
      tools={[
        { key: 'out', label: say('zoomOut'), shows: <ToolDrawing d={DRAWINGS.minus} />, perform: () => void zoomOut() },
        {
          key: 'level',
          label: canvasSay(language, 'zoomLevel', { percent }),
          shows: `${percent}\u00a0%`,
          perform: () => void zoomTo(1),
        },
        { key: 'in', label: say('zoomIn'), shows: <ToolDrawing d={DRAWINGS.plus} />, perform: () => void zoomIn() },
        {
          key: 'fit',
          label: say('fit'),
          shows: <ToolDrawing d={DRAWINGS.all} />,
          perform: () => void fitView({ padding: ROOM, maxZoom: 1 }),
        },
      ]}
    />
  )
})
