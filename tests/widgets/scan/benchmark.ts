/*
 * How well and how fast the market's codes are read. Run with node, from anywhere:
 *
 *   node tests/widgets/scan/benchmark.ts [scenes, 300 by default]
 *
 * Every scene has its own seed, so a share is the same on each run; times are the machine's. Exits
 * with 1 where a bound is not met.
 */
import { decodePixels } from '../../../src/widgets/scan/decode.ts';
import { photograph } from '../../../src/widgets/scan/raster.ts';
import { seeded } from './random.ts';
import { makeScene } from './scenes.ts';

const SCENES = Number(process.argv[2] ?? 300);
const BOUNDS = { share: 0.98, wrong: 0, median: 10 };

interface Outcome {
  readonly share: number;
  readonly wrong: number;
  readonly decode: readonly number[];
  readonly both: readonly number[];
}

async function run(coverage: (random: () => number) => number, seed: number): Promise<Outcome> {
  let [read, wrong] = [0, 0];
  const decode: number[] = [];
  const both: number[] = [];
  for (let i = 0; i < SCENES; i++) {
    const random = seeded(seed + i);
    const { market, finder, text } = makeScene(random, coverage(random));
    const start = performance.now();
    const picture = photograph(market, finder);
    const taken = performance.now();
    const decoded = await decodePixels(picture, { timeLimit: Number.POSITIVE_INFINITY });
    const end = performance.now();
    decode.push(end - taken);
    both.push(end - start);
    if (decoded.kind !== 'text') continue;
    if (decoded.text === text) read++;
    else wrong++;
  }
  return { share: read / SCENES, wrong, decode: decode.sort(rising), both: both.sort(rising) };
}

const rising = (a: number, b: number) => a - b;
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

function row(name: string, { share, wrong, decode, both }: Outcome): string {
  const times = [at(decode, 0.5), at(decode, 0.95), at(both, 0.5), at(both, 0.95)];
  return [
    name.padEnd(10),
    `${(share * 100).toFixed(1)} %`.padStart(8),
    String(wrong).padStart(6),
    ...times.map((time) => time.toFixed(1).padStart(8)),
  ].join('');
}

console.log(`${SCENES} scenes a row; times in ms: decode median, p95; photograph and decode`);
console.log('covered       read wrong  decode     p95    both     p95');
const main = await run((random) => random() * 0.08, 1);
console.log(row('0 to 8 %', main));
for (const share of [0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3]) {
  console.log(row(`${Math.round(share * 100)} %`, await run(() => share, 10_000)));
}

const median = at(main.decode, 0.5);
const met = main.share >= BOUNDS.share && main.wrong <= BOUNDS.wrong && median < BOUNDS.median;
console.log(met ? 'Bounds met.' : `Bounds not met: ${JSON.stringify(BOUNDS)}`);
if (!met) process.exitCode = 1;
