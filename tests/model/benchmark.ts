/**
 * How fast the model is on this machine. Run it with Node: `node tests/model/benchmark.ts`.
 * Prints five figures with their bounds, and exits with 1 if one is missed.
 */
import {
  assertions,
  clearingVector,
  createLedger,
  EPISODES,
  merchantNetwork,
  type Posting,
  post,
  proRata,
  runEpisode,
  SCENARIOS,
  type ScenarioId,
  seeded,
  waterfall,
} from '../../src/model/index.ts';
import { createCrowd, type Run, runDay } from '../../src/model/price/crowd.ts';
import { runScenario } from './presets/run-scenario.ts';

assertions.on = false;

/** Median time of one call in ms, after a few calls to warm up. */
function median(runs: number, act: () => unknown): number {
  for (let i = 0; i < Math.min(3, runs); i++) act();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] as number;
}

let missed = false;
function report(what: string, figure: number, unit: string, bound: number, least = false): void {
  const holds = least ? figure >= bound : figure <= bound;
  missed ||= !holds;
  const shown = figure >= 1000 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2);
  const limit = `${least ? 'at least' : 'at most'} ${bound.toLocaleString('en')} ${unit}`;
  console.log(
    `${what.padEnd(44)} ${shown.padStart(12)} ${unit.padEnd(12)} ${limit}  ${holds ? 'ok' : 'MISSED'}`,
  );
}

/** Entries posted: every event is checked, balanced and logged like any other. */
function postings(): void {
  const events = 200_000;
  let lines = 0;
  const time = median(5, () => {
    const ledger = createLedger();
    lines = 0;
    const count = ({ entries }: Posting) => {
      lines += entries.length;
    };
    for (let i = 0; i < events / 4; i++) {
      count(post(ledger, { kind: 'top-up', holder: 'H', amount: 1000 }));
      count(post(ledger, { kind: 'payment', payer: 'H', payee: 'M', amount: 1000, fee: 6 }));
      const batch = [{ account: 'M', amount: 500 }] as const;
      count(post(ledger, { kind: 'settlement', batch, from: 'bank' }));
      count(post(ledger, { kind: 'reserve-deposit', amount: 100 }));
    }
  });
  report('entries posted', (lines / time) * 1000, 'a second', 1_000_000, true);
  console.log(
    `${'  (events)'.padEnd(44)} ${Math.round((events / time) * 1000)
      .toLocaleString('en')
      .padStart(12)} a second`,
  );
}

function presets(): void {
  for (const id of Object.keys(SCENARIOS) as ScenarioId[]) {
    report(
      `preset ${id}`,
      median(40, () => runScenario(id)),
      'ms',
      5,
    );
  }
  for (const [id, episode] of Object.entries(EPISODES)) {
    report(
      `preset ${id}`,
      median(40, () => runEpisode(episode)),
      'ms',
      5,
    );
  }
}

function depositors(): void {
  const nerves = { tipping: 0.45, spread: 0.12 };
  const times: number[] = [];
  for (let seed = 1; seed <= 3; seed++) {
    const crowd = createCrowd(1_000_000, 16e9, nerves, seed);
    const money = { cash: 8e9, securities: 8.5e9, fireSale: 0.8, dailyCapacity: 1.6e9 };
    const run: Run = { crowd, ...money, failed: false };
    for (let day = 0; day < 20; day++) {
      const start = performance.now();
      runDay(run, 0.21);
      times.push(performance.now() - start);
    }
  }
  // The slowest day of the warm runs, not the median: a frame must not be dropped.
  report('step of a run, 1,000,000 depositors, slowest', Math.max(...times.slice(20)), 'ms', 8);
}

function merchants(): void {
  const { liabilities, outside, liquid } = merchantNetwork({ count: 500 });
  for (const share of [0.8, 0.4, 0.1]) {
    const external = liquid.map((amount) => amount * share);
    const defaults = clearingVector({ liabilities, external, outside }).defaulted.filter(Boolean);
    const time = median(15, () => clearingVector({ liabilities, external, outside }));
    report(`clearing, 500 merchants, ${defaults.length} default`, time, 'ms', 20);
  }
  const random = seeded(1);
  const dense = liabilities.map((_, i) => liabilities.map((_, j) => (i === j ? 0 : random())));
  const external = liabilities.map(() => random() * 60);
  const debts = liabilities.map(() => random() * 100);
  const time = median(9, () => clearingVector({ liabilities: dense, external, outside: debts }));
  report('clearing, 500 merchants, all owe all', time, 'ms', 20);
}

function claims(): void {
  const million = Array.from({ length: 1_000_000 }, (_, i) => ({
    id: `c${i}`,
    amount: 1000 + ((i * 7919) % 100_000),
  }));
  const estate = { collateral: [], free: 3e10, classes: [million] };
  report(
    'waterfall, 1,000,000 claims',
    median(7, () => waterfall(estate)),
    'ms',
    400,
  );
  const amounts = million.map(({ amount }) => amount);
  report(
    'pro rata, 1,000,000 claims',
    median(7, () => proRata(3e10, amounts)),
    'ms',
    400,
  );
}

postings();
presets();
depositors();
merchants();
claims();
process.exitCode = missed ? 1 : 0;
