import { fill } from '../../i18n/fill.ts';
import type { Description } from './describe.ts';
import { bare, percent, points, type Speech } from './say.ts';
import type { GripState } from './state.ts';
import { LOANS, type RatesView, ratesView } from './view.ts';

type Finding = keyof Speech['words']['rates']['title'];

function finding({ hard }: GripState, { move, effect, stuck, arrives }: RatesView): Finding {
  if (move === 0) return 'rest';
  if (hard && stuck) return 'stuck';
  if (hard && Math.abs(effect - 1) > 1e-9) return 'hard';
  if (Math.abs(effect - 1) < 0.005) return 'all';
  if (Math.abs(arrives) < 0.005) return 'none';
  if (effect < 0) return 'turned';
  return effect > 1 ? 'more' : 'part';
}

/** Where the central bank would need the app, in a sentence. */
function markOf(state: GripState, { mark }: RatesView, speech: Speech): string {
  const { words, language } = speech;
  return fill(
    mark >= 1 ? words.rates.noMark : words.rates.mark,
    {
      needed: points(state.needed, speech),
      available: points(state.available, speech),
      mark: percent(mark, language),
    },
    language,
  );
}

export function describeRates(state: GripState, speech: Speech): Description {
  const { words, language } = speech;
  const { rates } = words;
  const view = ratesView(state);
  const say = (value: number) => points(value, speech);
  const show = (value: number) => bare(value, language);
  const values = {
    loans: LOANS,
    app: view.loans.filter(({ app }) => app).length,
    share: percent(view.effect, language),
    move: say(view.move),
    appMove: say(view.appMove),
    arrives: say(view.arrives),
    needed: say(state.needed),
  };
  const mark = markOf(state, view, speech);
  return {
    title: fill(rates.title[finding(state, view)], values, language),
    says: [
      fill(rates.says[state.direction], values, language),
      fill(rates.lenders, values, language),
      mark,
    ].join(' '),
    changed: fill(rates.changed, { ...values, mark }, language),
    tables: [
      {
        caption: rates.table,
        columns: rates.columns,
        rows: [
          [rates.rows.app, percent(state.share, language), show(view.appMove)],
          [rates.rows.banks, percent(1 - state.share, language), show(view.bankMove)],
          [rates.rows.all, percent(1, language), show(view.arrives)],
        ],
      },
      {
        caption: rates.moves,
        columns: rates.moveColumns,
        rows: [
          [rates.moveRows.push, show(view.move)],
          [rates.moveRows.needed, show(state.needed)],
          [rates.moveRows.limit, show(state.available)],
          [
            rates.moveRows.required,
            Number.isFinite(view.required) ? show(view.required) : rates.noMove,
          ],
        ],
      },
    ],
  };
}
