// @ts-check
// The embeds' scripts: one classic file a widget, since module scripts do not load in a frame that
// has no origin, from a host that sends no CORS headers.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const entry = '\0embed-entry';

/** @param {string} id of a widget */
const drawingOf = (id) => `src/widgets/${id}/Widget.svelte`;

const dynamic = /(?<!typeof )\bimport\((['"])(.+?)\1\)/g;

/**
 * What a widget fetches later is a file of its own, asked for with a script element as well.
 * @param {Map<string, string>} parts by name, the modules met
 * @returns {import('vite').Plugin}
 */
const laterParts = (parts) => ({
  name: 'embed-parts',
  enforce: 'pre',
  async transform(code, id) {
    if (id.includes('/node_modules/')) return undefined;
    /** @type {Map<string, string>} */
    const names = new Map();
    for (const [, , source = ''] of code.matchAll(dynamic)) {
      const found = await this.resolve(source, id);
      if (!found) throw new Error(`${id} imports ${source}, which is not there`);
      const name = basename(source).replace(/\..*$/, '');
      parts.set(name, found.id);
      names.set(source, name);
    }
    if (names.size === 0) return undefined;
    return code.replace(
      dynamic,
      (_, __, source) => `globalThis.oneToOnePart('${names.get(source)}')`,
    );
  },
});

/**
 * @param {string} folder
 * @param {string} name of the file, without its ending
 * @param {string} source of the entry
 * @param {Map<string, string>} parts
 */
async function bundle(folder, name, source, parts) {
  await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'import.meta.env.PSEUDO': JSON.stringify(process.env.PSEUDO ?? '') },
    plugins: [
      laterParts(parts),
      // The page has the styles already; in a script they would be refused by its policy.
      svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'external' } }),
      {
        name: 'embed-entry',
        resolveId: (wanted) => (wanted === entry ? entry : undefined),
        load: (module) => (module === entry ? source : undefined),
      },
    ],
    build: {
      outDir: join(folder, 'v1/embed'),
      emptyOutDir: false,
      rolldownOptions: {
        input: entry,
        output: {
          format: 'iife',
          entryFileNames: `${name}.js`,
          codeSplitting: false,
        },
      },
    },
  });
}

/** @param {string} folder of the built site, where v1/embed/ID.js is written for each widget */
export async function buildEmbeds(folder) {
  const ids = readdirSync('src/widgets').filter((id) => existsSync(drawingOf(id)));
  /** @type {Map<string, string>} */
  const parts = new Map();
  for (const id of ids) {
    const source = `import drawing from '/${drawingOf(id)}';
      import { start } from '/src/embed/start.ts';
      start('${id}', drawing);`;
    await bundle(folder, id, source, parts);
  }
  for (const [name, module] of parts) {
    const source = `import * as part from ${JSON.stringify(module)};
      globalThis.oneToOneParts.set('${name}', part);`;
    await bundle(folder, `part-${name}`, source, new Map());
  }
}

if (import.meta.main) await buildEmbeds(process.argv[2] ?? 'dist');
