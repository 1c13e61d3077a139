import { createHash } from 'node:crypto';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Element, elementsOf, type Page, pagesOf } from './dist.ts';
import { read } from './files.ts';

/*
 * Both presets, but for two rules of style: Svelte writes `<input/>` and `open=""`, which are as
 * valid as their shorter forms.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard'],
    rules: { 'void-style': 'off', 'attribute-boolean-style': 'off' },
  }),
);

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

/** Sources that a policy may name: the site itself, and what the page itself made. */
const harmless = /^'(?:self|none|sha256-[\w+/]+=*)'$|^(?:data|blob):$/;
/** Of these, what may stand for scripts and what they load. */
const strict = /^'(?:self|none|sha256-[\w+/]+=*)'$/;

function policyOf(elements: readonly Element[]): Map<string, string[]> {
  const metas = elements.filter(
    ({ attributes }) => attributes.get('http-equiv') === 'content-security-policy',
  );
  expect(metas).toHaveLength(1);
  const directives = (metas[0]?.attributes.get('content') ?? '').split(';');
  return new Map(
    directives
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources]),
  );
}

/** What in a page would need a weaker policy, or weakens the one it has. */
function weaknesses(elements: readonly Element[]): string[] {
  const policy = policyOf(elements);
  const hashed = (text: string, directive: string): boolean =>
    (policy.get(directive) ?? []).includes(
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  const inline = elements.flatMap(({ name, attributes, text }) => {
    const found = [...attributes.keys()].filter((key) => key === 'style' || key.startsWith('on'));
    const script = name === 'script' && !attributes.has('src');
    const data = /json/.test(attributes.get('type') ?? '');
    return [
      ...found.map((key) => `<${name} ${key}>`),
      ...(script && !data && !hashed(text, 'script-src') ? ['a script without its hash'] : []),
      ...(name === 'style' && !hashed(text, 'style-src') ? ['a style without its hash'] : []),
    ];
  });
  const loose = [...policy].flatMap(([directive, sources]) =>
    sources
      .filter(
        (source) =>
          !(/^(default|script|style|object|base|form)/.test(directive) ? strict : harmless).test(
            source,
          ),
      )
      .map((source) => `${directive} ${source}`),
  );
  const needed = [
    'default-src',
    'script-src',
    'style-src',
    'object-src',
    'base-uri',
    'form-action',
  ];
  return [
    ...inline,
    ...loose,
    ...needed.filter((name) => !policy.has(name)).map((name) => `no ${name}`),
  ];
}

let pages: Page[];
beforeAll(() => {
  pages = pagesOf('dist');
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { address, path } of pages) {
    faults.push(...(await faultsOf(read(path))).map((fault) => `/${address} ${fault}`));
  }
  expect(faults).toEqual([]);
}, 60_000);

test('every page keeps a strict policy and needs no other', () => {
  expect(pages.length).toBeGreaterThan(15);
  const found = pages.flatMap(({ address, elements }) =>
    weaknesses(elements).map((weakness) => `/${address} ${weakness}`),
  );
  expect(found).toEqual([]);
});

test('every page that may be found can be cited: its title, who made it, where it stands', () => {
  const contentOf = (elements: readonly Element[], name: string): string | undefined =>
    elements
      .find((one) => one.name === 'meta' && one.attributes.get('name') === name)
      ?.attributes.get('content');
  const listed = pages.filter(
    ({ address, elements }) =>
      !address.startsWith('v1/') && contentOf(elements, 'robots') !== 'noindex',
  );
  expect(listed.length).toBeGreaterThan(15);
  for (const { address, elements } of listed) {
    const title = elements.find(({ name }) => name === 'title')?.text;
    const canonical = elements
      .find(({ attributes }) => attributes.get('rel') === 'canonical')
      ?.attributes.get('href');
    expect(title, address).toBeTruthy();
    expect(contentOf(elements, 'citation_title'), address).toBe(title);
    expect(contentOf(elements, 'citation_author'), address).toBe('One to One');
    expect(contentOf(elements, 'citation_public_url'), address).toBe(canonical);
  }
});

describe('the check itself', () => {
  const page = (policy: string, body: string): Element[] =>
    elementsOf(
      `<!doctype html><html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`,
    );
  const good = `default-src 'self'; script-src 'self' 'sha256-${createHash('sha256').update('let a').digest('base64')}'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'`;

  test('lets a strict page be', () => {
    expect(weaknesses(page(good, '<script>let a</script><script src="/a.js"></script>'))).toEqual(
      [],
    );
  });

  test.each([
    [good, '<script>let b</script>'],
    [good, '<p style="color: var(--ink)">'],
    [good, '<button onclick="go()">'],
    [good, '<style>a {}</style>'],
    [good.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), ''],
    [good.replace("script-src 'self'", "script-src 'self' https://cdn.example"), ''],
    [good.replace("object-src 'none';", ''), ''],
  ])('finds the weakness in %s %s', (policy, body) => {
    expect(weaknesses(page(policy, body))).toHaveLength(1);
  });

  test('finds invalid HTML', async () => {
    expect(await faultsOf('<!doctype html><html lang="en"><p><div></div></p></html>')).not.toEqual(
      [],
    );
  });
});
