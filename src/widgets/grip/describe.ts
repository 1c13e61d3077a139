import type { Table } from '../../figure/table.ts';
import { fill } from '../../i18n/fill.ts';
import { describeRates } from './describe-rates.ts';
import { describeReserves } from './describe-reserves.ts';
import { percent, type Speech } from './say.ts';
import type { GripState } from './state.ts';
import { countView, EXAMPLE, type Shares } from './view.ts';

/** What a state shows, in words. */
export interface Description {
  /** The finding. */
  readonly title: string;
  /** The whole picture. */
  readonly says: string;
  /** What a change by the reader's hand has led to. */
  readonly changed: string;
  readonly tables: readonly Table[];
}

function describeCount(state: GripState, shares: Shares, speech: Speech): Description {
  const { language, words } = speech;
  const { count } = words;
  const view = countView(state, shares);
  const share = percent(view.share, language);
  const money = (amount: number) => fill(words.yuan, { amount }, language);
  const bar = (id: 'nonbank' | 'phone' | 'alipay') =>
    fill(count.bars[id], { year: id === 'alipay' ? '' : shares[id].year }, language);
  return {
    title: fill(count.title[state.by], { share }, language),
    says: fill(
      count.says,
      {
        app: EXAMPLE.app.count,
        small: money(EXAMPLE.app.yuan),
        bank: EXAMPLE.bank.count,
        large: money(EXAMPLE.bank.yuan),
      },
      language,
    ),
    changed: fill(count.changed, { share }, language),
    tables: [
      {
        caption: count.table[state.by],
        columns: count.columns,
        rows: [
          [count.example, share],
          ...view.bars.map(({ id, share: on }) => [
            bar(id),
            on === null ? count.notFound : percent(on, language),
          ]),
        ],
      },
    ],
  };
}

export function describe(state: GripState, shares: Shares, speech: Speech): Description {
  if (state.view === 'count') return describeCount(state, shares, speech);
  return state.view === 'rates' ? describeRates(state, speech) : describeReserves(state, speech);
}
