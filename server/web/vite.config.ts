import { defineConfig } from 'vite';

// The page goes into the server's jar; everything it needs comes from the server.
export default defineConfig({
  base: '/',
  build: {
    outDir: '../src/main/resources/dev/dateline/server/page',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    // Fonts as files: the page's policy allows no data: for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/health': 'http://127.0.0.1:8080' } },
});
