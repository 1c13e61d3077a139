import { describe, expect, test } from 'vitest';
import { exists, type Import, importsOf, importsUnder } from './modules.ts';

/*
 * Imports run one way: pages -> layouts, story, classroom, embed -> widgets -> figure, state,
 * model. Beside them stand the low rooms that know nothing of a page: content (schemas, Markdown,
 * the library), i18n, site (addresses), styles. "texts" is the folder content/ with the words
 * themselves, "config" the one file of src that Astro wants at its top.
 */
const low = ['content', 'i18n', 'site', 'styles'] as const;
const below = ['figure', 'state', 'model', ...low] as const;

/** What each room may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  pages: [
    ...['layouts', 'story', 'classroom', 'embed', 'conditions', 'method', 'offline', 'widgets'],
    ...below,
  ],
  layouts: ['story', 'offline', ...below],
  story: ['widgets', ...below],
  classroom: ['story', 'widgets', 'offline', ...below, 'texts'],
  embed: ['widgets', ...below],
  widgets: [...below, 'texts'],
  conditions: below,
  method: below,
  offline: [...below, 'texts'],
  figure: ['state', 'model', 'texts', ...low],
  state: ['model'],
  model: [],
  content: ['i18n', 'site'],
  site: ['content', 'i18n'],
  i18n: ['texts'],
  styles: [],
  build: [],
  config: ['content'],
};

/** Packages that only these files may import. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  scrollama: ['src/story/scroller.ts'],
};

function roomOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/');
  if (top === 'content') return 'texts';
  if (top !== 'src') return top;
  return rest.length === 0 ? 'config' : second;
}

/** The widget a file belongs to; files of the widgets' folder itself, as the registry, to none. */
const widgetOf = (path: string): string | undefined => path.match(/^src\/widgets\/([^/]+)\//)?.[1];

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const show = ({ from, to }: Import): string => `${from} -> ${to}`;

/** The imports that break a rule, in words. */
function broken(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to, ours }) => {
      const room = roomOf(from);
      if (!ours) {
        const only = reserved[packageOf(to)];
        return room === 'model' || (only !== undefined && !only.includes(from));
      }
      const [widget, other] = [widgetOf(from), widgetOf(to)];
      if (widget !== undefined && other !== undefined && widget !== other) return true;
      return room !== roomOf(to) && !(allowed[room] ?? []).includes(roomOf(to));
    })
    .map(show);
}

const imports = importsUnder('src');

describe('imports of src', () => {
  test('are found', () => {
    expect(imports.filter(({ ours }) => ours).length).toBeGreaterThan(200);
    expect(imports.filter(({ ours, to }) => ours && !exists(to)).map(show)).toEqual([]);
  });

  test('come from rooms that the plan of the house names', () => {
    const rooms = new Set(imports.map(({ from }) => roomOf(from)));
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([]);
  });

  test('run one way', () => {
    expect(broken(imports)).toEqual([]);
  });
});

describe('the check itself', () => {
  const of = (from: string, source: string): string[] => broken(importsOf(from, source));

  test.each([
    ['src/model/money.ts', "import { fill } from '../i18n/fill.ts';"],
    ['src/model/money.ts', "import { sum } from 'd3';"],
    ['src/state/wallet.ts', "export type { Props } from '../figure/props.ts';"],
    ['src/i18n/words.ts', "import type { Widget } from '../content/library.ts';"],
    ['src/site/href.ts', "const a = await import('../story/parts.ts');"],
    ['src/widgets/peg/Widget.svelte', "<script>import '../scan/market.ts';</script>"],
    [
      'src/figure/slider.ts',
      "const all = import.meta.glob<(a: string) => A>('../widgets/registr*.ts');",
    ],
    ['src/story/Rail.astro', "---\nimport scrollama from 'scrollama';\n---\n<p />"],
    [
      'src/story/Rail.astro',
      "---\n---\n<script>\nimport Page from '../layouts/Page.astro';</script>",
    ],
  ])('%s may not: %j', (from, source) => {
    expect(of(from, source)).toHaveLength(1);
  });

  test.each([
    ['src/story/scroller.ts', "import scrollama from 'scrollama';"],
    [
      'src/widgets/peg/Widget.svelte',
      "<script>import a from '../registry.ts'; import './view.ts';</script>",
    ],
    ['src/pages/index.astro', "---\n// import '../model/a.ts'\nimport '../styles/a.css';\n---"],
  ])('%s may: %j', (from, source) => {
    expect(of(from, source)).toEqual([]);
  });
});
