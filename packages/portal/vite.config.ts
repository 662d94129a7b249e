import { defaultClientConditions, defineConfig } from 'vite'

/** Assets for the browser: one style sheet, one script, the fonts; hashed names, listed in manifest.json. */
export default defineConfig({
  base: './',
  resolve: { conditions: ['@laufzettel/source', ...defaultClientConditions] },
  // KERN's own use of Sass is not ours to mend.
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    outDir: 'dist/assets',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    rolldownOptions: { input: { portal: 'src/styles/portal.scss', enhance: 'src/enhance/main.ts' } },
  },
})
