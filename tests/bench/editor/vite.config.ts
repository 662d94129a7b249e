import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import editor from '../../../packages/editor/vite.config.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The bench page, built like the modeller itself; `--outDir` says where to. */
export default mergeConfig(
  editor,
  defineConfig({
    root: path('../../../packages/editor'),
    resolve: { dedupe: ['react', 'react-dom', '@xyflow/react'] },
    build: {
      manifest: false,
      rolldownOptions: {
        input: { editor: path('page.ts') },
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  }),
)
