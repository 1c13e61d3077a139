// @ts-check
// The embeds' scripts: one classic file a widget, since module scripts do not load in a frame that
// has no origin, from a host that sends no CORS headers.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const entry = join(process.cwd(), 'embed-entry.js');
/** A widget and how it is woken, as one part. */
const figure = join(process.cwd(), 'embed-figure.js');

/** @param {string} id of a widget */
const drawingOf = (id) => `src/widgets/${id}/Widget.svelte`;

/** What the bundler writes for an import() when its output is for require(). */
const dynamic = /Promise\.resolve\(\)\.then\(\(\)=>require\((['"`])\.\/([\w.-]+)\1\)\)/g;

/**
 * One script and the parts that it fetches later. They share modules: a second copy of what runs
 * the components would not know of the first one's state.
 * @param {string} id
 * @param {Record<string, string>} sources of the modules made for it, by path
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
async function bundle(id, sources) {
  const built = await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      'import.meta.env.PSEUDO': JSON.stringify(process.env.PSEUDO ?? ''),
      // A classic script has no address of its own to start a worker from, and starts none.
      'import.meta.url': '""',
    },
    plugins: [
      // The page has the styles already; in a script they would be refused by its policy.
      svelte({ configFile: false, emitCss: false, compilerOptions: { css: 'external' } }),
      {
        name: 'embed-entry',
        resolveId: (wanted) => (sources[wanted] === undefined ? undefined : wanted),
        load: (module) => sources[module],
      },
    ],
    build: {
      write: false,
      // As a library, since a page's scripts are given what fetches style sheets beforehand.
      lib: { entry: { [id]: entry }, formats: ['cjs'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `part-${id}-[name]-[hash].js`,
        },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`nothing was built for ${id}`);
  return first.output.filter((file) => file.type === 'chunk');
}

/**
 * A file and what it imports at once, each before what needs it.
 * @param {string} name
 * @param {Map<string, import('vite').Rolldown.OutputChunk>} chunks
 * @param {Set<string>} [found]
 */
function closure(name, chunks, found = new Set()) {
  for (const other of chunks.get(name)?.imports ?? []) {
    if (chunks.has(other) && !found.has(other)) closure(other, chunks, found);
  }
  return found.add(name);
}

/**
 * A file as a classic script: it says what it is, and runs when it is first asked for.
 * @param {string} name
 * @param {string} code with its import()s as the bundler writes them
 * @param {(name: string) => readonly string[]} needs of a part: its files, itself last
 */
function classic(name, code, needs) {
  const asking = code.replace(dynamic, (_, __, part) => {
    return `oneToOnePart(${JSON.stringify(needs(part))})`;
  });
  if (/\bimport\(|\.then\(\(\)=>require/.test(asking)) {
    throw new Error(`${name} fetches something in a way that is not known`);
  }
  return `oneToOneParts.set(${JSON.stringify(name)},(require,exports)=>{${asking}});`;
}

/** @param {string} folder of the built site, where v1/embed/ID.js is written for each widget */
export async function buildEmbeds(folder) {
  const to = join(folder, 'v1/embed');
  const loader = (await bundle('loader', { [entry]: "import '/src/embed/parts.ts';" }))[0]?.code;
  for (const id of readdirSync('src/widgets').filter((name) => existsSync(drawingOf(name)))) {
    const files = await bundle(id, {
      [entry]: `import { start } from '/src/embed/start.ts';
        start('${id}', () => import('${figure}'));`,
      [figure]: `export { wake } from '/src/figure/wake.ts';
        export { default } from '/${drawingOf(id)}';`,
    });
    const chunks = new Map(files.map((chunk) => [chunk.fileName, chunk]));
    const first = closure(`${id}.js`, chunks);
    const needs = (/** @type {string} */ part) =>
      [...closure(part, chunks)].filter((name) => !first.has(name));
    const write = (/** @type {string} */ name) =>
      classic(name, chunks.get(name)?.code ?? '', needs);
    const run = `oneToOneMake("${id}.js")`;
    writeFileSync(
      join(to, `${id}.js`),
      [`(()=>{${loader}})();`, ...[...first].map(write), run].join('\n'),
    );
    for (const name of chunks.keys()) {
      if (!first.has(name)) writeFileSync(join(to, name), write(name));
    }
  }
}
