import type { Description } from './describe.ts';
import { lostOf, recoveryAt } from './map.ts';
import type { Evidence } from './prepare.ts';
import { type Speech, speaker } from './say.ts';
import { type Reading, readingsOf } from './settle.ts';
import type { BankruptcyState } from './state.ts';

const SHARES = [0, 0.2, 0.5, 0.8, 1] as const;
const LOSSES = [1, 0.8, 0.6, 0.4, 0.2, 0] as const;

export function describeMap(
  state: BankruptcyState,
  { cases }: Evidence,
  speech: Speech,
): Description {
  const { map, tables, reading: readings } = speech.words;
  const { say, fen, bareFen, percent } = speaker(speech);
  const laws = readingsOf(state.law);
  const range = (custody: number, lost: number): string => {
    const all = laws.map((law) => recoveryAt(state, law, custody, lost));
    const [low, high] = [Math.min(...all), Math.max(...all)];
    if (low === high) return fen(low);
    return say(speech.words.or, { one: bareFen(low), other: fen(high) });
  };
  const worst = Math.min(...laws.map((law) => recoveryAt(state, law, 0, 1)));
  // A step away from the corner, on both of its sides.
  const wide = Math.min(...laws.map((law) => recoveryAt(state, law, 0.1, 0.9))) === 0;
  const finding = worst > 0 ? map.title.noCorner : wide ? map.title.wide : map.title.corner;
  const lost = lostOf(state);
  const says = say(map.says, {
    worst: range(0, 1),
    best: range(1, 1),
    share: percent(state.custody),
    lost: percent(lost),
    here: range(state.custody, lost),
  });
  const table = (law: Reading) => ({
    caption: state.law === 'contested' ? say(tables.mapIf, { reading: readings[law] }) : tables.map,
    columns: [
      tables.mapHead,
      ...SHARES.map((share) => say(tables.mapColumn, { share: percent(share) })),
    ],
    rows: LOSSES.map((loss) => [
      percent(loss),
      ...SHARES.map((share) => bareFen(recoveryAt(state, law, share, loss))),
    ]),
  });
  return {
    title: say(finding, { fen: range(0, 1) }),
    says,
    changed: says,
    tables: [
      ...laws.map(table),
      {
        caption: tables.cases,
        columns: tables.caseColumns,
        rows: cases.map(({ id, missing, offered }) => [
          map.cases[id],
          offered ? say(tables.offered, { share: percent(missing) }) : percent(missing),
        ]),
      },
    ],
  };
}
