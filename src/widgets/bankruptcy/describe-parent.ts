import type { Description } from './describe.ts';
import type { Evidence } from './prepare.ts';
import { type Speech, speaker } from './say.ts';
import { type BankruptcyState, reached } from './state.ts';

/** A firm above the app fails: who it is to the reader, and what stays as it was. */
export function describeParent(
  state: BankruptcyState,
  mine: number,
  { stake }: Evidence,
  speech: Speech,
): Description {
  const { words } = speech;
  const { say, exact, days, percent } = speaker(speech);
  const failed = reached(state, 'shut');
  const late = failed && state.fails === 'ant' && state.days > 0;
  const values = { mine: exact(mine), days: days(state.days), stake: percent(stake) };
  const finding = !failed
    ? words.title.running
    : state.fails === 'alibaba'
      ? words.title.holder
      : late
        ? words.title.parentLate
        : words.title.parent;
  const says = say(state.fails === 'ant' ? words.says.parent : words.says.holder, values);
  const { chain, tables } = words;
  const firms = (['alibaba', 'ant', 'app'] as const).map((id) => [
    chain[id],
    failed && id === state.fails ? chain.fails : chain.stands,
    id === 'app' ? say(chain.owes, values) : '–',
  ]);
  return {
    title: say(finding, values),
    says,
    changed: failed ? says : '',
    tables: [{ caption: tables.chain, columns: tables.chainColumns, rows: firms }],
  };
}
