import { glob, readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';

/**
 * Loads collections kept as lists: each YAML file holds many entries. An entry's id is the path of
 * its language (if it has one) and its own id: "en/D9".
 */
export function lists(pattern: string, byLanguage: boolean): Loader {
  return {
    name: 'yaml-lists',
    async load({ store, parseData, watcher }) {
      store.clear();
      for await (const path of glob(pattern)) {
        watcher?.add(path);
        const language = byLanguage ? `${path.split('/')[2]?.replace('.yaml', '')}/` : '';
        const entries: unknown = parse(await readFile(path, 'utf8'));
        if (!Array.isArray(entries)) throw new Error(`${path} does not hold a list`);
        for (const entry of entries as { id?: unknown }[]) {
          const id = `${language}${String(entry.id)}`;
          if (store.has(id)) throw new Error(`${path}: the id "${id}" is there twice`);
          store.set({ id, data: await parseData({ id, data: entry, filePath: path }) });
        }
      }
    },
  };
}
