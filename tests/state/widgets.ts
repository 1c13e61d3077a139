import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../../src/state/fields.ts';

const folder = join(import.meta.dirname, '../../src/widgets');

/** The fields of each widget that has a state of its own, by id. */
async function fieldsOfAll(): Promise<[string, Fields][]> {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const all = await Promise.all(
    ids.map(async (id): Promise<[string, Fields] | null> => {
      const module = await import(join(folder, id, 'state.ts')).catch((error) => {
        if (error.code === 'ERR_MODULE_NOT_FOUND') return {};
        throw error;
      });
      return module.fields ? [id, module.fields] : null;
    }),
  );
  return all.filter((one) => one !== null).sort();
}

export const widgetFields = await fieldsOfAll();
