import { dirname, join } from 'node:path/posix';
import { beforeAll, describe, expect, test } from 'vitest';
import { sites } from '../site/sites.ts';
import { type Element, elementsOf, type Page, pagesOf } from './dist.ts';
import { filesUnder, read } from './files.ts';

/** Attributes that hold an address; `data-next` is followed by the story's script. */
const addresses = [
  'href',
  'xlink:href',
  'src',
  'poster',
  'data-next',
  'component-url',
  'renderer-url',
];

interface Site {
  readonly folder: string;
  readonly base: string;
  /** Where the pages say that they live. */
  readonly origin: string;
  readonly files: ReadonlySet<string>;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

const idsOf = (elements: readonly Element[]): Set<string> =>
  new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));

function originOf(pages: readonly Page[]): string {
  const canonical = pages
    .flatMap(({ elements }) => elements)
    .find(({ attributes }) => attributes.get('rel') === 'canonical');
  return new URL(canonical?.attributes.get('href') ?? '').origin;
}

/** What is wrong with a link, if anything. */
function problemOf(link: string, { attributes }: Element, from: string, site: Site): string | null {
  const here = `${site.origin}${site.base}${from}`;
  const url = URL.parse(link, here);
  if (!url) return 'is no address';
  if (url.origin !== site.origin) {
    if (!/^https?:$/.test(url.protocol)) return 'is neither http nor https';
    if (attributes.get('target') === '_blank') return 'opens a window of its own';
    return /\bnoopener\b/.test(attributes.get('rel') ?? '')
      ? null
      : 'leads out without rel="noopener"';
  }
  if (!url.pathname.startsWith(site.base)) return `leads out of ${site.base}`;
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!site.files.has(file)) return 'leads to no file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  // The payment page reads its fragment as a payment, not as a place on the page.
  if (fragment === '' || path === 'pay/') return null;
  return site.ids.get(file)?.has(fragment) ? null : 'names a place that its page does not have';
}

const linksOf = ({ attributes }: Element): string[] =>
  addresses.flatMap((name) => attributes.get(name) ?? []);

const broken = ({ address, elements }: Page, site: Site): string[] =>
  elements.flatMap((element) =>
    linksOf(element).flatMap((link) => {
      const problem = problemOf(link, element, address, site);
      return problem ? [`/${address}: ${link} ${problem}`] : [];
    }),
  );

function open(folder: string, base: string): { site: Site; pages: Page[] } {
  const pages = pagesOf(folder);
  const ids = new Map(pages.map(({ path, elements }) => [path, idsOf(elements)]));
  return {
    site: { folder, base, origin: originOf(pages), files: new Set(filesUnder(folder)), ids },
    pages,
  };
}

describe.each([sites.root, sites.subPath])('the site in $folder', ({ folder, base }) => {
  let site: Site;
  let pages: Page[];
  beforeAll(() => {
    ({ site, pages } = open(folder, base));
  });

  test('has links that lead somewhere', () => {
    const count = pages.flatMap(({ elements }) => elements).flatMap(linksOf).length;
    expect(count).toBeGreaterThan(500);
    expect([...new Set(pages.flatMap((page) => broken(page, site)))]).toEqual([]);
  });

  test('has stylesheets and scripts that find their files', () => {
    const lost = filesUnder(`${folder}/_astro`).flatMap((path) => {
      const css = path.endsWith('.css') ? [...read(path).matchAll(/url\(["']?([^"')]+)/g)] : [];
      const js = path.endsWith('.js')
        ? [...read(path).matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)/g)]
        : [];
      return [...css, ...js]
        .map(([, to = '']) => to)
        .filter((to) => !to.startsWith('data:'))
        .filter((to) => {
          const file = to.startsWith('/')
            ? join(folder, to.slice(base.length))
            : join(dirname(path), to);
          return !site.files.has(file);
        })
        .map((to) => `${path}: ${to}`);
    });
    expect(lost).toEqual([]);
  });

  test('lists its pages in the sitemap, but for those that ask not to be found', () => {
    const listed = [...read(`${folder}/sitemap-0.xml`).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => address.slice(site.origin.length + base.length),
    );
    const hidden = pages.filter(({ elements }) =>
      elements.some(({ attributes }) => attributes.get('content') === 'noindex'),
    );
    const others = hidden.map(({ address }) => address).filter((path) => !path.startsWith('v1/'));
    expect(others).toEqual(['404.html', 'classroom/present/', 'pay/']);
    const shown = pages.filter((page) => !hidden.includes(page)).map(({ address }) => address);
    expect(listed.toSorted()).toEqual(shown.toSorted());
  });
});

describe('the check itself', () => {
  const site: Site = {
    folder: 'dist',
    base: '/a/',
    origin: 'https://one.example',
    files: new Set(['dist/index.html', 'dist/peg/index.html']),
    ids: new Map([['dist/peg/index.html', new Set(['here'])]]),
  };
  const check = (html: string): string[] =>
    broken({ path: 'dist/index.html', address: '', elements: elementsOf(html) }, site);

  test.each([
    '<a href="/a/peg/#there">',
    '<a href="/a/peg">',
    '<a href="/peg/">',
    '<a href="claims/">',
    '<svg><use xlink:href="#here"></use></svg>',
    '<a href="https://two.example/">',
    '<a href="javascript:alert()">',
    '<img src="/a/missing.png">',
  ])('finds %s', (html) => {
    expect(check(html)).toHaveLength(1);
  });

  test('lets good links be', () => {
    expect(
      check('<a href="/a/peg/#here"><a href="peg/"><a href="https://one.example/a/">'),
    ).toEqual([]);
    expect(check('<a href="https://two.example/" rel="noopener external">')).toEqual([]);
  });
});
