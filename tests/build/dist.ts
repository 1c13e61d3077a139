import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { filesUnder, read, root } from './files.ts';

/** An element of a page, with the text that stands directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

export interface Page {
  /** Path from the repository's root. */
  readonly path: string;
  /** Address under the site's base: "" for the first page, "pay/", "404.html". */
  readonly address: string;
  readonly elements: readonly Element[];
}

function* walk(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield {
      name: child.tagName,
      attributes: new Map(
        child.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
      ),
      text: child.childNodes.map((one) => ('value' in one ? one.value : '')).join(''),
    };
    yield* walk(child);
    if ('content' in child) yield* walk(child.content);
  }
}

export const elementsOf = (html: string): Element[] => [...walk(parse(html))];

/**
 * The pages of a built site.
 * @throws Error where it has not been built: the test command builds before it tests.
 */
export function pagesOf(folder: string): Page[] {
  if (!existsSync(join(root, folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}/. Run "npm test", or build it first.`);
  }
  return filesUnder(folder, '.html').map((path) => ({
    path,
    address: path.slice(folder.length + 1).replace(/(^|\/)index\.html$/, '$1'),
    elements: elementsOf(read(path)),
  }));
}
