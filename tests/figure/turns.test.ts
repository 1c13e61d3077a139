import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atRest, inTurn } from '../../src/figure/turns.ts';

let now = 0;

/** Work that takes so many milliseconds and says when it is done. */
const work = (name: string, takes: number, done: string[]) => (): void => {
  now += takes;
  done.push(name);
};

let frames = new Map<number, () => void>();
let last = 0;

function nextFrame(): void {
  const due = frames;
  frames = new Map();
  for (const draw of due.values()) draw();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    last += 1;
    frames.set(last, draw);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('short work is done together in the next frame, in order', () => {
  const done: string[] = [];
  for (const name of ['a', 'b', 'c']) inTurn(work(name, 1, done));
  expect(done).toEqual([]);
  nextFrame();
  expect(done).toEqual(['a', 'b', 'c']);
});

it('long work leaves what follows to the frames after', () => {
  const done: string[] = [];
  for (const name of ['a', 'b', 'c']) inTurn(work(name, 30, done));
  nextFrame();
  expect(done).toEqual(['a']);
  nextFrame();
  expect(done).toEqual(['a', 'b']);
  nextFrame();
  expect(done).toEqual(['a', 'b', 'c']);
});

it('what is given up is not done', () => {
  const done: string[] = [];
  inTurn(work('a', 1, done));
  const giveUp = inTurn(work('b', 1, done));
  giveUp();
  nextFrame();
  expect(done).toEqual(['a']);
});

it('a page that draws no frames is not waited for', () => {
  const done: string[] = [];
  inTurn(work('a', 30, done));
  inTurn(work('b', 30, done));
  vi.advanceTimersByTime(1_000);
  expect(done).toEqual(['a', 'b']);
});

it('all is at rest when what was asked for on the way is done too', async () => {
  const done: string[] = [];
  inTurn(() => {
    now += 30;
    inTurn(work('asked for on the way', 30, done));
  });
  inTurn(work('last', 30, done));
  void atRest().then(() => done.push('rest'));
  for (let frame = 0; frame < 10; frame++) {
    nextFrame();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  }
  expect(done).toEqual(['last', 'asked for on the way', 'rest']);
});
