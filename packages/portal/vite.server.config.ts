import react from '@vitejs/plugin-react'
import { defaultServerConditions, defineConfig } from 'vite'

const conditions = ['@laufzettel/source', ...defaultServerConditions]

/** The entry that the server loads: pages to HTML. The engine stays outside, or two of them would run side by side. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions },
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { resolve: { conditions }, noExternal: true, external: ['@laufzettel/engine'] },
  build: {
    ssr: 'src/render.tsx',
    outDir: 'dist/server',
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'render.js' } },
  },
})
