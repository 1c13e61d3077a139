import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it, vi } from 'vitest';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const model = new URL('../../src/model/index.ts', import.meta.url).pathname;

/** Bytes of a production bundle of this entry, minified and gzipped. */
async function bundle(entry: string): Promise<{ bytes: number; code: string }> {
  const id = 'virtual:entry';
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: id, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === id ? `\0${id}` : null),
        load: (source) => (source === `\0${id}` ? entry : null),
      },
    ],
  })) as Rolldown.RolldownOutput;
  const code = result.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  return { bytes: gzipSync(code, { level: 9 }).length, code };
}

describe('the library', () => {
  it('is at most 14 kB, minified and gzipped', async () => {
    const { bytes } = await bundle(`export * from '${model}'`);
    expect(bytes).toBeLessThanOrEqual(14_000);
  });

  it.each([
    ['crc16', 250],
    ['proRata', 1000],
    ['clearingVector', 1500],
    ['unitPrice', 3500],
    ['post, createLedger', 4500],
  ])('ships only what is used: %s', async (names, most) => {
    const { bytes, code } = await bundle(`import { ${names} } from '${model}'; use(${names});`);
    expect(bytes).toBeLessThan(most);
    expect(code).not.toContain('reserve-primary');
  });

  it('does nothing when nothing of it is used', async () => {
    const { code } = await bundle(`import '${model}'; use();`);
    expect(code.trim()).toBe('use();');
  });
});
