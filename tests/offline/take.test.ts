import { describe, expect, it } from 'vitest';
import { parseList, type SiteFile } from '../../src/offline/list.ts';
import { take } from '../../src/offline/take.ts';

const file = (path: string, bytes = 10): SiteFile => ({ path, hash: 'a'.repeat(64), bytes });
const files = Array.from({ length: 20 }, (_, index) => file(`page-${index}/`));

describe('taking files', () => {
  it('takes each once, so many at a time, and says how far it has come', async () => {
    const taken: string[] = [];
    const progress: number[] = [];
    let [now, most] = [0, 0];
    const left = await take({
      files,
      lanes: 3,
      signal: new AbortController().signal,
      onProgress: (bytes) => progress.push(bytes),
      takeOne: async ({ path }) => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 1));
        now--;
        taken.push(path);
        return path !== 'page-7/';
      },
    });
    expect(left).toBe(1);
    expect(most).toBe(3);
    expect(new Set(taken).size).toBe(files.length);
    expect(taken).toHaveLength(files.length);
    expect(progress).toEqual(Array.from({ length: 19 }, (_, index) => (index + 1) * 10));
  });

  it('stops when it is told to, and says how many are left', async () => {
    const stop = new AbortController();
    let calls = 0;
    const left = await take({
      files,
      lanes: 1,
      signal: stop.signal,
      takeOne: async () => {
        if (++calls === 5) stop.abort();
        return true;
      },
    });
    expect(calls).toBe(5);
    expect(left).toBe(16);
  });

  it('ends where nothing can be kept', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const taking = take({
      files,
      lanes: 2,
      signal: new AbortController().signal,
      takeOne: () => Promise.reject(full),
    });
    await expect(taking).rejects.toBe(full);
  });
});

describe('a list', () => {
  const list = { version: 'one', bytes: 10, sent: 5, files: [file('')] };

  it('is read as it was written', () => {
    expect(parseList(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  it.each([
    null,
    'list',
    {},
    { ...list, version: 1 },
    { ...list, bytes: 'ten' },
    { ...list, files: {} },
    { ...list, files: [{ path: 'a', hash: 'short', bytes: 1 }] },
    { ...list, files: [null] },
  ])('is refused where it is none: %j', (value) => {
    expect(parseList(value)).toBeUndefined();
  });
});
