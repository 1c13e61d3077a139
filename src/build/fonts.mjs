// @ts-check
// Cuts the two reading faces down to the letters and axes the site uses, and writes them to
// src/styles/fonts. Run by hand (`npm run fonts`) when a new letter is needed; the results are
// committed, so that neither the build nor the tests depend on it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
// @ts-expect-error The package has no types.
import subsetFont from 'subset-font';

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i));
const extra = '\u00a0\u202f£¥§©°·½×÷«»àáäåçèéêëíïñóôöøúüß–—‘’“”…•€−≤≥≈→←↑↓';
const text = ascii.join('') + extra;

/** @type {{ from: string, to: string, axes: Record<string, { min: number, max: number, default?: number } | number> }[]} */
const faces = [
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'serif.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    from: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    to: 'sans.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    to: 'serif-italic.woff2',
    axes: { wght: 400 },
  },
];

const out = new URL('../styles/fonts/', import.meta.url);
await mkdir(out, { recursive: true });
for (const { from, to, axes } of faces) {
  const source = await readFile(new URL(`../../node_modules/${from}`, import.meta.url));
  const cut = await subsetFont(source, text, { targetFormat: 'woff2', variationAxes: axes });
  await writeFile(new URL(to, out), cut);
  console.log(`${to}: ${source.length} -> ${cut.length} bytes`);
}
