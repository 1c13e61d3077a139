import { fill } from '../../i18n/fill.ts';
import type { Description } from './describe.ts';
import { bare, percent, type Speech, yuan } from './say.ts';
import type { GripState } from './state.ts';
import { type ReservesView, reservesView } from './view.ts';

type Finding = keyof Speech['words']['reserves']['title'];

function finding({ rise, tokens }: GripState, { effect }: ReservesView): Finding {
  if (rise === 0 && tokens === 0) return 'rest';
  if (Math.abs(effect - 1) < 0.005) return rise === 0 ? 'turned' : 'all';
  if (Math.abs(effect) < 0.005) return 'none';
  if (effect < 0) return 'turned';
  return effect > 1 ? 'more' : 'part';
}

export function describeReserves(state: GripState, speech: Speech): Description {
  const { words, language } = speech;
  const { reserves } = words;
  const view = reservesView(state);
  const { before, aim, now } = view;
  const money = (value: number) => yuan(value, speech);
  const values = {
    share: percent(view.effect, language),
    lost: money(before.money - aim.money),
    before: percent(view.ratioBefore, language),
    after: percent(view.ratioNow, language),
    base: money(view.base),
    old: money(before.money),
    aim: money(aim.money),
    now: money(now.money),
    notes: money(now.notes),
    deposits: money(now.deposits),
    tokens: money(now.units),
  };
  const undone = Number.isFinite(view.undoing)
    ? fill(
        reserves.undone,
        {
          tokens: money(view.undoingTokens),
          ratio: bare(Math.round(100 * view.undoing), language),
        },
        language,
      )
    : reserves.notUndone;
  const row = (
    name: string,
    part: 'money' | 'notes' | 'deposits' | 'units' | 'reserves' | 'float',
  ) => [name, ...[before, aim, now].map((stand) => bare(stand[part], language))];
  const { rows } = reserves;
  return {
    title: fill(reserves.title[finding(state, view)], values, language),
    says: [fill(reserves.says, values, language), reserves.behind[state.behind], undone].join(' '),
    changed: fill(reserves.changed, values, language),
    tables: [
      {
        caption: reserves.table,
        columns: reserves.columns,
        rows: [
          row(rows.money, 'money'),
          row(rows.notes, 'notes'),
          row(rows.deposits, 'deposits'),
          row(rows.tokens, 'units'),
          row(rows.reserves, 'reserves'),
          row(rows.float, 'float'),
        ],
      },
    ],
  };
}
