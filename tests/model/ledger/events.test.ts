import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  createLedger,
  draft,
  type LedgerEvent,
  netWorth,
  post,
  SECTORS,
  stock,
} from '../../../src/model/index.ts';
import { asText } from './snapshot.ts';

/** Every event with x = 1000 (and parts of it), and exactly what it writes. */
const TABLE: [event: LedgerEvent, entries: string, flows?: string, revaluations?: string][] = [
  [
    { kind: 'top-up', holder: 'H', amount: 1000 },
    'H.D -1000, B.D 1000, A.DF 1000, B.DF -1000, H.U 1000, A.U -1000',
  ],
  [
    { kind: 'payment', payer: 'H', payee: 'M', amount: 1000, fee: 6 },
    'H.U -1000, M.U 994, A.U 6',
    'consumption H>M 1000, merchant-fee M>A 6',
  ],
  [
    { kind: 'payment', payer: 'H', payee: 'M', amount: 1000 },
    'H.U -1000, M.U 1000',
    'consumption H>M 1000',
  ],
  [
    { kind: 'withdrawal', holder: 'H', amount: 1000, from: 'bank' },
    'H.U -1000, A.U 1000, A.DF -1000, B.DF 1000, H.D 1000, B.D -1000',
  ],
  [
    { kind: 'withdrawal', holder: 'M', amount: 1000, from: 'bank', fee: 1 },
    'M.U -1001, A.U 1001, A.DF -1000, B.DF 1000, M.D 1000, B.D -1000',
    'withdrawal-fee M>A 1',
  ],
  [
    { kind: 'withdrawal', holder: 'M', amount: 1000, from: 'central-bank' },
    'M.U -1000, A.U 1000, A.F -1000, P.F 1000, B.R 1000, P.R -1000, M.D 1000, B.D -1000',
  ],
  [
    { kind: 'settlement', batch: [{ account: 'M', amount: 1000 }], from: 'bank' },
    'M.U -1000, A.U 1000, A.DF -1000, B.DF 1000, M.D 1000, B.D -1000',
  ],
  [
    { kind: 'settlement', batch: [{ account: 'M', amount: 1000 }], from: 'central-bank' },
    'M.U -1000, A.U 1000, A.F -1000, P.F 1000, B.R 1000, P.R -1000, M.D 1000, B.D -1000',
  ],
  [
    { kind: 'reserve-deposit', amount: 1000 },
    'A.DF -1000, B.DF 1000, B.R -1000, P.R 1000, A.F 1000, P.F -1000',
  ],
  [{ kind: 'reserve-advance', amount: 1000 }, 'P.ADV 1000, B.ADV -1000, B.R 1000, P.R -1000'],
  [
    { kind: 'investment', amount: 1000 },
    'A.DF -1000, B.DF 1000, X.D 1000, B.D -1000, A.S 1000, X.S -1000',
  ],
  [{ kind: 'price-change', amount: 1000 }, 'A.S 1000, X.S -1000', '', 'A.S 1000, X.S -1000'],
  [{ kind: 'price-change', amount: -1000 }, 'A.S -1000, X.S 1000', '', 'A.S -1000, X.S 1000'],
  [
    { kind: 'fire-sale', face: 1000, price: 0.29 },
    'A.S -1000, X.S 1000, A.DF 290, B.DF -290, X.D -290, B.D 290',
    '',
    'X.S 710, A.S -710',
  ],
  [
    { kind: 'consumer-loan', borrower: 'H', amount: 1000, funder: 'own' },
    'A.LH 1000, H.LH -1000, H.U 1000, A.U -1000',
  ],
  [
    { kind: 'consumer-loan', borrower: 'H', amount: 1000, funder: 'bank' },
    'B.LH 1000, H.LH -1000, A.DF 1000, B.DF -1000, H.U 1000, A.U -1000',
  ],
  [
    { kind: 'consumer-loan', borrower: 'H', amount: 1000, funder: 'partner' },
    'C.LH 1000, H.LH -1000, C.D -1000, B.D 1000, A.DF 1000, B.DF -1000, H.U 1000, A.U -1000',
  ],
  [
    { kind: 'securitisation', amount: 1000 },
    'C.LH 1000, A.LH -1000, C.D -1000, B.D 1000, A.DF 1000, B.DF -1000',
  ],
  [
    { kind: 'repayment', borrower: 'H', principal: 1000, interest: 15 },
    'H.U -1015, A.U 1015, A.LH -1000, H.LH 1000',
    'loan-interest H>A 15',
  ],
  [
    { kind: 'loan-default', amount: 1000, holder: 'A' },
    'A.LH -1000, H.LH 1000',
    '',
    'H.LH 1000, A.LH -1000',
  ],
  [
    { kind: 'loan-default', amount: 1000, holder: 'C' },
    'C.LH -1000, H.LH 1000',
    '',
    'H.LH 1000, C.LH -1000',
  ],
  [
    { kind: 'failure', households: 7_000_000_000, merchants: 3_000_000_000 },
    'H.U -10000000000, M.U -6000000000, A.U 16000000000, A.DF -10000000000, B.DF 10000000000, ' +
      'H.D 7000000000, M.D 3000000000, B.D -10000000000',
    '',
    'A.U 3000000000, H.U -3000000000, A.U 3000000000, M.U -3000000000',
  ],
  [
    { kind: 'failure', households: 70, merchants: 30, fromOwnCash: 40 },
    'H.U -10000000000, M.U -6000000000, A.U 16000000000, A.DF -60, B.DF 60, ' +
      'H.D 70, M.D 30, A.D -40, B.D -60',
    '',
    'A.U 9999999930, H.U -9999999930, A.U 5999999970, M.U -5999999970',
  ],
  [
    { kind: 'digital-cash-issue', amount: 1000 },
    'H.D -1000, B.D 1000, B.R -1000, P.R 1000, H.E 1000, P.E -1000',
  ],
  [{ kind: 'open-market-operation', amount: 1000 }, 'P.GB 1000, B.GB -1000, B.R 1000, P.R -1000'],
  [{ kind: 'emergency-loan', amount: 1000 }, 'P.ADV 1000, A.ADV -1000, A.F 1000, P.F -1000'],
];

describe('what an event writes', () => {
  it.each(TABLE)('%o', (event, entries, flows = '', revaluations = '') => {
    const written = draft(createLedger(), event);
    expect(asText(written.entries)).toBe(entries);
    expect(asText(written.revaluations)).toBe(revaluations);
    expect(written.flows.map((f) => `${f.kind} ${f.from}>${f.to} ${f.amount}`).join(', ')).toBe(
      flows,
    );
    expect(written.event).toBe(event);
  });

  it.each(TABLE)('changes net worth only by flows and revaluations: %o', (event) => {
    const ledger = createLedger();
    post(ledger, { kind: 'investment', amount: 5000 });
    const before = SECTORS.map((sector) => netWorth(ledger, sector));
    const { flows, revaluations } = post(ledger, event);
    SECTORS.forEach((sector, i) => {
      let explained = 0;
      for (const flow of flows) {
        if (flow.from === sector) explained -= flow.amount;
        if (flow.to === sector) explained += flow.amount;
      }
      for (const change of revaluations) {
        if (change.sector === sector) explained += change.amount;
      }
      expect(netWorth(ledger, sector) - (before[i] as number)).toBe(explained);
    });
  });

  it('returns what it wrote, and the books hold it', () => {
    const ledger = createLedger();
    const { entries } = post(ledger, { kind: 'top-up', holder: 'H', amount: 1000 });
    expect(entries).toHaveLength(6);
    expect(stock(ledger, 'H', 'U')).toBe(10_000_001_000);
    expect(stock(ledger, 'A', 'U')).toBe(-16_000_001_000);
    expect(ledger.log).toHaveLength(1);
  });

  it('writes nothing for an amount of zero', () => {
    const { entries, accounts, flows, revaluations } = draft(createLedger(), {
      kind: 'price-change',
      amount: 0,
    });
    expect([entries, accounts, flows, revaluations]).toEqual([[], [], [], []]);
    const payment = draft(createLedger(), { kind: 'payment', payer: 'H', payee: 'M', amount: 0 });
    expect([payment.entries, payment.accounts, payment.flows]).toEqual([[], [], []]);
  });

  it('moves reserves back with a negative amount', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'reserve-deposit', amount: -1000 });
    post(ledger, { kind: 'open-market-operation', amount: -1000 });
    expect(stock(ledger, 'A', 'F')).toBe(3_200_000_000 - 1000);
    expect(stock(ledger, 'B', 'R')).toBe(15_000_000_000);
    expect(stock(ledger, 'B', 'GB')).toBe(10_000_001_000);
  });
});

describe('accounts', () => {
  it('follow the units of the one who pays and the one who is paid', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'top-up', holder: 'H:you', amount: 5000 });
    post(ledger, { kind: 'payment', payer: 'H:you', payee: 'M:noodles', amount: 1250, fee: 8 });
    expect(balanceOf(ledger, 'H:you')).toBe(3750);
    expect(balanceOf(ledger, 'M:noodles')).toBe(1242);
    expect(balanceOf(ledger, 'H')).toBe(10_000_000_000);
    expect(balanceOf(ledger, 'H:nobody')).toBe(0);
    const { accounts } = post(ledger, {
      kind: 'settlement',
      batch: [
        { account: 'M:noodles', amount: 1000 },
        { account: 'M', amount: 500 },
      ],
      from: 'bank',
    });
    expect(accounts).toEqual([
      { account: 'M:noodles', amount: -1000 },
      { account: 'M', amount: -500 },
    ]);
    expect(balanceOf(ledger, 'M:noodles')).toBe(242);
    expect(balanceOf(ledger, 'M')).toBe(6_000_000_000 - 500);
  });

  it('are all closed by a failure', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'top-up', holder: 'H:you', amount: 5000 });
    post(ledger, { kind: 'failure', households: 0, merchants: 0 });
    expect([...ledger.accounts.values()]).toEqual([0, 0, 0]);
    expect(ledger.failed).toBe(true);
  });

  it('of a free posting are the remainders of its sectors, or the ones it names', () => {
    const entries = [
      { sector: 'H', instrument: 'U', amount: -10 },
      { sector: 'M', instrument: 'U', amount: 7 },
      { sector: 'A', instrument: 'U', amount: 3 },
    ] as const;
    const flows = [
      { kind: 'consumption', from: 'H', to: 'M', amount: 7 },
      { kind: 'merchant-fee', from: 'H', to: 'A', amount: 3 },
    ] as const;
    const { accounts } = post(createLedger(), { kind: 'journal', entries, flows });
    expect(accounts).toEqual([
      { account: 'H', amount: -10 },
      { account: 'M', amount: 7 },
    ]);
    const ledger = createLedger();
    post(ledger, {
      kind: 'journal',
      entries,
      flows,
      accounts: [
        { account: 'H', amount: -10 },
        { account: 'M:bus', amount: 7 },
      ],
    });
    expect(balanceOf(ledger, 'M:bus')).toBe(7);
  });
});
