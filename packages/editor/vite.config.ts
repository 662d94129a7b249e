import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

/** The modeller for the browser: hashed names, listed in manifest.json; the layout worker is a file of its own. */
export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { conditions: ['@laufzettel/source', ...defaultClientConditions] },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/assets',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    // On a busy machine every start would print which plugin took how long.
    rolldownOptions: { input: { editor: 'src/main.tsx' }, checks: { pluginTimings: false } },
  },
})
