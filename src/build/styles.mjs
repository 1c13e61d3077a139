// @ts-check
// One style sheet is made for the whole site. Each page keeps what all pages share and the parts of
// the components that it shows or may fetch; its policy names the style it has then.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import postcss from 'postcss';

const style = /<style>([\s\S]*?)<\/style>/;
/** What marks the elements and the rules of one component. */
const scope = /\bsvelte-[a-z0-9]+/g;
const scriptFile = /(?<=["'`])(?:\.\/|part-)[\w.-]+\.js(?=["'`])/g;
/** Where a page's script names what draws each widget: of these it fetches its own alone. */
const drawings = /"\.\/(\w+)\/Widget\.svelte":[^,]*?import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g;
const widget = /\bdata-widget="(\w+)"/g;

const scopesIn = (/** @type {string} */ text) => text.match(scope) ?? [];
const hashOf = (/** @type {string} */ css) =>
  `sha256-${createHash('sha256').update(css).digest('base64')}`;

/**
 * The sheet without the rules of components that are not among those wanted.
 * @param {import('postcss').Root} sheet
 * @param {ReadonlySet<string>} wanted
 */
export function only(sheet, wanted) {
  const kept = sheet.clone();
  kept.walkRules((rule) => {
    const selectors = rule.selectors.filter((one) =>
      scopesIn(one).every((name) => wanted.has(name)),
    );
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  kept.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return kept.toString();
}

/** What finds the names of the components that a script may draw. Each file is read once. */
function reader() {
  /** @type {Map<string, { scopes: string[], needs: string[], drawn: Map<string, string> }>} */
  const read = new Map();
  const one = (/** @type {string} */ path) => {
    const code = readFileSync(path, 'utf8');
    const drawn = new Map([...code.matchAll(drawings)].map(([, id = '', file = '']) => [id, file]));
    const needs = code.replace(drawings, '').match(scriptFile) ?? [];
    const found = { scopes: scopesIn(code), needs, drawn };
    read.set(path, found);
    return found;
  };
  /**
   * @param {string} path
   * @param {ReadonlySet<string>} widgets of the page
   * @param {Set<string>} met
   * @returns {string[]}
   */
  return function within(path, widgets, met) {
    if (met.has(path) || !existsSync(path)) return [];
    met.add(path);
    const { scopes, needs, drawn } = read.get(path) ?? one(path);
    const own = [...drawn].flatMap(([id, file]) => (widgets.has(id) ? [file] : []));
    const others = [...needs, ...own].map((name) => join(dirname(path), basename(name)));
    return [...scopes, ...others.flatMap((other) => within(other, widgets, met))];
  };
}

/** A page that stands in a frame. On a classroom's wall it is told after its first paint to use faces. */
const isFrame = (/** @type {string} */ name) => /^v1.embed/.test(name);
const swapping = (/** @type {string} */ css) =>
  css.replaceAll('font-display:optional', 'font-display:swap');

/** @param {string} folder of the built site, its embeds' scripts included */
export function trimStyles(folder) {
  const within = reader();
  /** @type {Map<string, import('postcss').Root>} */
  const sheets = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(join(folder, name), 'utf8');
    const [whole, css] = style.exec(html) ?? [];
    if (!whole || !css) continue;
    const sheet = sheets.get(css) ?? postcss.parse(css);
    sheets.set(css, sheet);
    const body = html.replace(whole, '');
    const widgets = new Set([...body.matchAll(widget)].map(([, id = '']) => id));
    const met = new Set();
    const scripts = [...body.matchAll(/[\w./-]+\.js(?=["'])/g)].map(([address]) => address);
    const fetched = scripts.flatMap((address) =>
      ['_astro', 'v1/embed'].flatMap((place) =>
        within(join(folder, place, basename(address)), widgets, met),
      ),
    );
    const trimmed = only(sheet, new Set([...scopesIn(body), ...fetched]));
    const fitting = isFrame(name) ? swapping(trimmed) : trimmed;
    const light = html.replace(css, () => fitting).replace(hashOf(css), hashOf(fitting));
    writeFileSync(join(folder, name), light);
  }
}
