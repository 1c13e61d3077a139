import fc from 'fast-check';
import { readState, writeState } from '../../src/state/query.ts';
import { chooseTheme, chosenTheme } from '../../src/state/theme.ts';
import {
  balance,
  parseMoves,
  recallMoves,
  rememberMoves,
  walletAfter,
} from '../../src/state/wallet.ts';
import { keepSaved, recallSaved } from '../../src/widgets/economy/saved.ts';
import { widgetFields } from '../state/widgets.ts';
import { assert, type Edge, expectPlain } from './edge.ts';
import { damaged, hostileText, hostileValue } from './texts.ts';
import { queryOf } from './urls.ts';

/* What the device kept: from an older or later version, from another hand, cut off, or nothing. */

interface Case {
  readonly wallet: string;
  readonly scenarios: string;
  readonly theme: string;
  readonly guess: string;
  readonly storage: 'works' | 'is full' | 'throws' | 'is not there' | 'is forbidden';
}

const move = fc.oneof(
  fc.record({ kind: fc.constant('top-up'), fen: fc.integer({ min: -5, max: 40_000 }) }),
  fc.record({
    kind: fc.constantFrom('pay', 'refund', 'top-up'),
    payee: fc.oneof(fc.constantFrom('noodles', 'tea', 'stall-of-old', 'constructor'), hostileText),
    fen: fc.oneof(fc.integer({ min: 1, max: 5_000 }), hostileValue),
  }),
);
const json = (value: fc.Arbitrary<unknown>) =>
  value.map((one) => JSON.stringify(one) ?? 'undefined');

export const walletText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: damaged(json(fc.array(move, { maxLength: 6 }))) },
  json(hostileValue),
  hostileText,
  fc.integer({ min: 1, max: 9_000 }).map((deep) => '['.repeat(deep) + ']'.repeat(deep)),
);

const [, economy] = widgetFields.find(([id]) => id === 'economy') ?? ['', {}];
const apprentice = widgetFields.find(([id]) => id === 'apprentice')?.[1] ?? {};

const saved = fc.record(
  {
    name: fc.oneof(fc.constantFrom('Mine', 'Mine ', 'Other'), hostileText, hostileValue),
    query: fc.oneof(queryOf(economy), hostileValue),
  },
  { requiredKeys: [], noNullPrototype: true },
);
export const scenariosText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: damaged(json(fc.array(saved, { maxLength: 50 }))) },
  json(hostileValue),
  hostileText,
);

const cases: fc.Arbitrary<Case> = fc.record({
  wallet: walletText,
  scenarios: scenariosText,
  theme: fc.oneof(fc.constantFrom('dark', 'projector'), hostileText),
  guess: queryOf(apprentice),
  storage: fc.constantFrom(
    'works',
    'works',
    'works',
    'is full',
    'throws',
    'is not there',
    'is forbidden',
  ),
});

const refuse = (name: string) => () => {
  throw new DOMException(`storage: ${name}`, name);
};

/** The device's storage as this case has it. */
function provide({ wallet, scenarios, theme, guess, storage }: Case): void {
  const kept = new Map<string, string>(
    Object.entries({ wallet, scenarios, theme, 'apprentice.guess': guess }).map(
      ([key, value]) => [`one-to-one.${key}`, value] as const,
    ),
  );
  const works = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const storages: Record<Case['storage'], () => unknown> = {
    works: () => works,
    'is full': () => ({ ...works, setItem: refuse('QuotaExceededError') }),
    throws: () => ({
      getItem: refuse('UnknownError'),
      setItem: refuse('UnknownError'),
      removeItem: refuse('UnknownError'),
    }),
    'is not there': () => undefined,
    'is forbidden': refuse('SecurityError'),
  };
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: storages[storage] });
}

Object.defineProperty(globalThis, 'document', {
  configurable: true,
  value: { documentElement: { dataset: {} } },
});

function meet(one: Case): string {
  provide(one);
  const moves = recallMoves();
  assert.deepEqual(parseMoves(JSON.stringify(moves)), moves);
  assert.ok(balance(walletAfter(moves)) >= 0);
  rememberMoves(moves);

  assert.ok(['auto', 'light', 'dark', 'projector'].includes(chosenTheme()));
  chooseTheme(one.theme);

  const scenarios = recallSaved();
  assert.ok(scenarios.length <= 40);
  assert.equal(
    new Set(scenarios.map(({ name }) => name)).size,
    scenarios.length,
    'two of one name',
  );
  for (const { name, query } of scenarios) {
    expectPlain(name);
    readState(economy, query);
  }
  const kept = keepSaved(scenarios);
  // Where nothing can be written, it is kept only if it was there before.
  if (kept) assert.deepEqual(recallSaved(), scenarios);

  const { state } = readState(apprentice, one.guess);
  writeState(apprentice, state);
  if (one.storage !== 'works') return `storage ${one.storage}`;
  return moves.length + scenarios.length > 0 ? 'used' : 'counts as nothing';
}

export const stored: Edge<Case> = { name: 'stored state', cases, meet };
