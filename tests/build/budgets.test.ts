import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Page, pagesOf } from './dist.ts';
import { filesUnder, read } from './files.ts';
import { firstView, weigh } from './weight.ts';

/** Bytes that a first view may weigh, gzip. */
const most = { script: 45_000, all: 250_000, pay: 60_000, fonts: 55_000 };

interface Weight {
  readonly page: string;
  readonly html: number;
  readonly script: number;
  readonly style: number;
  readonly fonts: number;
  readonly images: number;
  readonly all: number;
}

function weightOf(page: Page): Weight {
  const { scripts, styles, fonts, images } = firstView(page, 'dist');
  const parts = {
    html: weigh([page.path]),
    script: weigh(scripts),
    style: weigh(styles),
    fonts: weigh(fonts),
    images: weigh(images),
  };
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { page: `/${page.address}`, ...parts, all };
}

/** Scripts that hold the decoder, known by a message that only it has. */
const decoders = (): string[] =>
  filesUnder('dist/_astro', '.js').filter((path) => read(path).includes('invalid opts.timeLimit'));

describe('the first view', () => {
  let pages: Page[];
  let weights: Weight[];
  beforeAll(() => {
    pages = pagesOf('dist');
    weights = pages.map(weightOf);
    const columns = ['html', 'script', 'style', 'fonts', 'images', 'all'] as const;
    const line = (name: string, cells: readonly (string | number)[]): string =>
      name.padEnd(16) + cells.map((cell) => String(cell).padStart(8)).join('');
    const table = weights.map((weight) =>
      line(
        weight.page,
        columns.map((column) => weight[column]),
      ),
    );
    console.log([line('bytes, gzip', columns), ...table].join('\n'));
  });

  test('carries little script', () => {
    const heavy = weights.filter(({ script }) => script > most.script);
    expect(heavy.map(({ page, script }) => `${page} ${script}`)).toEqual([]);
    // The first page wakes a widget: if no script is found there, the count is wrong.
    expect(weights.find(({ page }) => page === '/')?.script).toBeGreaterThan(1_000);
  });

  test('is light in all', () => {
    const heavy = weights.filter(({ all }) => all > most.all);
    expect(heavy.map(({ page, all }) => `${page} ${all}`)).toEqual([]);
  });

  test('of a payment that a phone opens is lighter still', () => {
    const pay = weights.find(({ page }) => page === '/pay/');
    expect(pay?.script).toBeGreaterThan(5_000);
    // It is set in the device's own fonts: a test in the browser sees that none is fetched.
    expect((pay?.all ?? 0) - (pay?.fonts ?? 0)).toBeLessThanOrEqual(most.pay);
  });

  test('leaves the decoder for when it is needed', () => {
    const [decoder] = decoders();
    expect(decoders()).toHaveLength(1);
    const users = pages.filter((page) => firstView(page, 'dist').scripts.includes(decoder ?? ''));
    expect(users.map(({ address }) => address)).toEqual([]);
  });
});

test('the two reading faces are cut to size', () => {
  const faces = ['src/styles/fonts/serif.woff2', 'src/styles/fonts/sans.woff2'];
  expect(weigh(faces)).toBeLessThanOrEqual(most.fonts);
});

test('static imports are followed and dynamic ones are not', () => {
  const scripts = filesUnder('dist/_astro', '.js').filter((path) =>
    basename(path).startsWith('Figure.'),
  );
  const page: Page = {
    path: 'dist/index.html',
    address: '',
    elements: [
      {
        name: 'script',
        attributes: new Map([['src', `/${scripts[0]?.slice('dist/'.length)}`]]),
        text: '',
      },
    ],
  };
  const found = firstView(page, 'dist').scripts.map((path) => basename(path).split('.')[0]);
  expect(found).toContain('page');
  expect(found).not.toContain('Widget');
  expect(read(scripts[0] ?? '')).toContain('import(');
});
