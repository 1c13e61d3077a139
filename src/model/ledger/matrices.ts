/**
 * The two tables that an economist asks for first, made from the books themselves: the balance
 * sheet matrix, and the transaction-flow matrix (Godley & Lavoie, Monetary Economics, 2007, ch. 2).
 */
import { INSTRUMENTS, type Instrument, SECTORS, type Sector } from './instruments.ts';
import { type Ledger, netWorth, stock } from './ledger.ts';
import { FLOW_KINDS, type FlowKind, type Posting } from './posting.ts';

export type Row = Record<Sector, number>;

const zero = (): number => 0;

function table<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}

export interface BalanceSheetMatrix {
  /** Signed stocks in fen; each row sums to zero. */
  stocks: Record<Instrument, Row>;
  realAssets: Row;
  /** Stocks plus real assets, sector by sector. */
  netWorth: Row;
}

/** Who owns and owes what, in fen. */
export function balanceSheetMatrix(ledger: Ledger): BalanceSheetMatrix {
  return {
    stocks: table(INSTRUMENTS, (instrument) =>
      table(SECTORS, (sector) => stock(ledger, sector, instrument)),
    ),
    realAssets: { ...ledger.opening.realAssets },
    netWorth: table(SECTORS, (sector) => netWorth(ledger, sector)),
  };
}

export interface FlowMatrix {
  /** Income by kind: + a source of funds, - a use; each row sums to zero. */
  flows: Record<FlowKind, Row>;
  /** Transactions in each instrument: - asset acquired, + liability taken on. */
  changes: Record<Instrument, Row>;
  /** Gains and losses on what was already held; each row sums to zero, kept apart from flows. */
  revaluations: Record<Instrument, Row>;
}

/** What happened over some postings, in fen. Flows and changes of a sector add up to zero. */
export function flowMatrix(postings: readonly Posting[]): FlowMatrix {
  const rows = <K extends string>(keys: readonly K[]) => table(keys, () => table(SECTORS, zero));
  const matrix: FlowMatrix = {
    flows: rows(FLOW_KINDS),
    changes: rows(INSTRUMENTS),
    revaluations: rows(INSTRUMENTS),
  };
  for (const { entries, flows, revaluations } of postings) {
    for (const { kind, from, to, amount } of flows) {
      matrix.flows[kind][from] -= amount;
      matrix.flows[kind][to] += amount;
    }
    for (const { sector, instrument, amount } of entries) {
      matrix.changes[instrument][sector] -= amount;
    }
    for (const { sector, instrument, amount } of revaluations) {
      matrix.changes[instrument][sector] += amount;
      matrix.revaluations[instrument][sector] += amount;
    }
  }
  return matrix;
}
