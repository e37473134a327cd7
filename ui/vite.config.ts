import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The page is served under a strict content security policy: nothing inline, nothing from elsewhere. Hence no data:
// fonts (assetsInlineLimit) and no module preload polyfill.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../internal/web/dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': process.env.HEARSAY_URL ?? 'http://127.0.0.1:7431' } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
