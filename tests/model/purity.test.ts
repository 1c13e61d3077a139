import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../src/model/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** Code without comments and strings. */
function codeOf(name: string): string {
  return readFileSync(new URL(name, root), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\])*'/g, "''");
}

describe('the model is numbers in, numbers out', () => {
  it.each(files)('%s', (name) => {
    const code = codeOf(name);
    expect(code).not.toMatch(/Math\.random|Date\b|performance|setTimeout|console\b/);
    expect(code).not.toMatch(/\b(window|document|navigator|localStorage|fetch)\b/);
    expect(code).not.toMatch(/:\s*any\b|as any\b|@ts-ignore/);
  });

  it.each(files)('%s imports nothing but the model', (name) => {
    const source = readFileSync(new URL(name, root), 'utf8');
    for (const [, path] of source.matchAll(/from '([^']+)'/g)) {
      expect(path).toMatch(/^\.{1,2}\/.*\.ts$/);
      expect(new URL(path ?? '', new URL(name, root)).href.startsWith(root.href)).toBe(true);
    }
  });

  it('is made of small files', () => {
    const lengths = files.map(
      (name) => readFileSync(new URL(name, root), 'utf8').split('\n').length,
    );
    expect(lengths.filter((length) => length > 200).length).toBeLessThan(files.length / 10);
  });
});
