import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assertions, createLedger, hashBooks, post, replay } from '../../../src/model/index.ts';
import { longSequence } from './sequences.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  assertions.on = true;
});

describe('over random sequences of 10,000 events and more', () => {
  it('the library checks itself after each event, and replays to the same books', () => {
    expect(assertions.on).toBe(true);
    fc.assert(
      fc.property(longSequence, (events) => {
        const ledger = createLedger();
        for (const event of events) {
          try {
            post(ledger, event);
          } catch (refusal) {
            if (!(refusal instanceof RangeError)) throw refusal;
          }
        }
        expect(ledger.log.length).toBeGreaterThan(1000);
        const fingerprint = hashBooks(ledger);
        assertions.on = false;
        expect(hashBooks(replay(ledger.opening, ledger.log))).toBe(fingerprint);
        assertions.on = true;
      }),
      { numRuns: 3 },
    );
  });
});
