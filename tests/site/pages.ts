import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Paths of all pages of a build, from its own sitemap, relative to its base; and those not listed. */
export function pagesOf(folder: string, base: string): string[] {
  const sitemap = readFileSync(join(root, folder, 'sitemap-0.xml'), 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    new URL(address ?? '').pathname.slice(base.length),
  );
  return [...listed, 'pay/', '404.html'];
}
