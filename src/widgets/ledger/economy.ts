import { endOfDay } from '../../model/ledger/end-of-day.ts';
import type { FloatSource, LedgerEvent } from '../../model/ledger/events.ts';
import { balanceOf, createLedger, type Ledger, stock } from '../../model/ledger/ledger.ts';
import type { Opening } from '../../model/ledger/opening.ts';
import { post } from '../../model/ledger/post.ts';
import type { Posting } from '../../model/ledger/posting.ts';
import { RefusedEntry } from '../../model/ledger/refusal.ts';
import { replay } from '../../model/ledger/replay.ts';
import { yuan } from '../../model/money.ts';
import { regimeOn } from '../../model/presets/regimes.ts';
import { type Done, isYear, type Year } from './state.ts';

/** A day in each year on which its rules were in force. */
const DAYS: Readonly<Record<Year, string>> = {
  y2016: '2016-12-31',
  y2018: '2018-06-30',
  y2019: '2019-12-31',
};

/** The part of client reserves that the year's rules wanted at the central bank. */
export const custodyIn = (year: Year): number => regimeOn(DAYS[year]).custody;

const H = yuan(100);
const OTHERS = yuan(200);

/**
 * A street with one customer, one stall, one app and one bank (illustrative). The bank has other
 * customers too, and lends to them; most of what it owns are loans, as the chapter says.
 */
export const OPENING: Opening = {
  stocks: {
    H: { D: H },
    M: {},
    A: {},
    B: { R: H, LB: OTHERS, D: -(H + OTHERS) },
    P: { GB: H, R: -H },
    C: {},
    X: { D: OTHERS, LB: -OTHERS, GB: -H },
  },
  realAssets: { H: 0, M: 0, A: 0, B: 0, P: 0, C: 0, X: H },
};

/** Why an attempt was turned away, in figures that a sentence needs. */
export interface Refused {
  readonly why: 'overdrawn' | 'unbalanced' | 'unexplained' | 'no-account' | 'other';
  readonly entry: RefusedEntry['entry'] | null;
  /** Fen that were there to give. */
  readonly held: number;
}

/** The books after one more thing was tried. */
export interface Outcome {
  readonly done: Done;
  readonly year: Year;
  readonly ledger: Ledger;
  readonly postings: readonly Posting[];
  readonly refused: Refused | null;
}

/** From the banks as long as there is enough, the rest from the central bank. */
function payingOut(
  ledger: Ledger,
  amount: number,
  event: (amount: number, from: FloatSource) => LedgerEvent,
): LedgerEvent[] {
  const atBanks = stock(ledger, 'A', 'DF');
  if (amount <= atBanks) return [event(amount, 'bank')];
  if (atBanks === 0 || amount > atBanks + stock(ledger, 'A', 'F')) {
    return [event(amount, 'central-bank')];
  }
  return [event(atBanks, 'bank'), event(amount - atBanks, 'central-bank')];
}

function eventsOf(ledger: Ledger, { name, amount: inYuan }: Done): LedgerEvent[] {
  const amount = yuan(inYuan);
  switch (name) {
    case 'top':
      return [{ kind: 'top-up', holder: 'H', amount }];
    case 'pay':
      return [{ kind: 'payment', payer: 'H', payee: 'M', amount }];
    case 'settle':
      return payingOut(ledger, amount, (part, from) => ({
        kind: 'settlement',
        batch: [{ account: 'M', amount: part }],
        from,
      }));
    case 'take':
      return payingOut(ledger, amount, (part, from) => ({
        kind: 'withdrawal',
        holder: 'H',
        amount: part,
        from,
      }));
    case 'keep':
      return [{ kind: 'reserve-deposit', amount }];
    case 'invent':
      return [{ kind: 'journal', entries: [{ sector: 'H', instrument: 'U', amount }] }];
    case 'print':
      return [
        {
          kind: 'journal',
          entries: [
            { sector: 'H', instrument: 'U', amount },
            { sector: 'A', instrument: 'U', amount: -amount },
          ],
        },
      ];
    default:
      return [];
  }
}

function refusalOf(ledger: Ledger, { entry, reason }: RefusedEntry): Refused {
  const { sector, instrument } = entry;
  const held =
    instrument === 'U' && (sector === 'H' || sector === 'M')
      ? balanceOf(ledger, sector)
      : stock(ledger, sector, instrument);
  const known = reason === 'overdrawn' || reason === 'unbalanced' || reason === 'unexplained';
  return { why: known ? reason : 'other', entry, held };
}

/** Tries one thing. Refused, it leaves the books as they were. */
function attempt({ ledger, year: before }: Outcome, done: Done): Outcome {
  const year = isYear(done.name) ? done.name : before;
  // The event may be several postings, written all or none: they go into a copy first.
  const copy = replay(ledger.opening, ledger.log);
  if (done.name === 'keep' && custodyIn(year) === 0) {
    const refused: Refused = { why: 'no-account', entry: null, held: 0 };
    return { done, year, ledger, postings: [], refused };
  }
  try {
    const postings = isYear(done.name)
      ? endOfDay(copy, custodyIn(year))
      : eventsOf(copy, done).map((event) => post(copy, event));
    return { done, year, ledger: copy, postings, refused: null };
  } catch (error) {
    if (!(error instanceof RefusedEntry)) throw error;
    return { done, year, ledger, postings: [], refused: refusalOf(ledger, error) };
  }
}

/** The books before anything happened, under the rules of 2016. */
const beginning = (): Outcome => ({
  done: { name: 'y2016', amount: 0 },
  year: 'y2016',
  ledger: createLedger(OPENING),
  postings: [],
  refused: null,
});

/** What came of each entry of a log; the first is the beginning, before any of them. */
export function outcomesOf(log: readonly Done[]): readonly Outcome[] {
  const outcomes: Outcome[] = [beginning()];
  for (const done of log) outcomes.push(attempt(outcomes.at(-1) ?? beginning(), done));
  return outcomes;
}
