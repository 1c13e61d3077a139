import type { Table } from '../../figure/table.ts';
import { fill } from '../../i18n/fill.ts';
import {
  formatDays,
  formatList,
  formatNumber,
  formatPrice,
  formatShare,
} from '../../i18n/format.ts';
import { policyIn, QUARTERS, type Reckoning } from '../../model/policy/govern.ts';
import type { Path, View } from './view.ts';
import type { DilemmaWords } from './words.ts';

/** Everything the figure says, from the same numbers that it draws. */
export interface Said {
  readonly title: string;
  readonly says: string;
  readonly tables: readonly Table[];
}

const OUTCOMES = [
  'panics',
  'loss',
  'days',
  'merchants',
  'statePays',
  'power',
  'cost',
  'open',
] as const;

function speaker(words: DilemmaWords, language: string) {
  const yuan = (value: number): string => formatPrice(value, 'CNY', language);
  const days = (value: number): string => formatDays(Math.round(value), language);
  const share = (value: number): string => formatShare(value, language, 0);
  const say = (template: Parameters<typeof fill>[0], values = {}): string =>
    fill(template, values, language);
  const outcome = (name: (typeof OUTCOMES)[number], reckoning: Reckoning): string => {
    if (name === 'open') return reckoning.open ? words.isOpen : words.isClosed;
    const value = reckoning[name];
    if (name === 'power') return share(value);
    if (name === 'panics' || name === 'merchants') return formatNumber(value, language, 0);
    return name === 'days' ? days(value) : yuan(value);
  };
  return { yuan, days, share, say, outcome };
}

function endTitle({ reckoning }: Path, words: DilemmaWords, language: string): string {
  const { yuan, days, share, say } = speaker(words, language);
  const { loss, days: still, statePays, panics, power } = reckoning;
  const { titles } = words;
  if (loss > 0) return say(titles.lost, { loss: yuan(loss) });
  if (still > 0) return say(titles.days, { days: days(still) });
  if (statePays > 0) return say(titles.state, { amount: yuan(statePays) });
  if (panics > 0) return say(titles.frightened, { count: panics });
  return say(titles.unhurt, { share: share(power) });
}

function quarterTitle({ quarters }: Path, words: DilemmaWords, language: string): string {
  const { yuan, days, share, say } = speaker(words, language);
  const { titles } = words;
  const last = quarters.at(-1);
  if (!last) return titles.start;
  const { number, luck, result, open } = last;
  if (!result) return say(titles.gone, { number });
  if (result.failed) return say(titles.fails, { number, loss: yuan(result.loss) });
  if (!open) return say(titles.closes, { number, days: days(result.days) });
  if (luck === 'quiet' && result.panic === 0) return say(titles.quiet, { number });
  const struck = words.luck[luck].toLocaleLowerCase(language);
  if (result.panic === 0) return say(titles.noRun, { number, luck: struck });
  return say(titles.run, { number, luck: struck, share: share(result.panic) });
}

/** What the path treats and what it leaves open: panic and pain are two bills. */
function answer(view: View, words: DilemmaWords, language: string): string[] {
  const { yuan, days, say } = speaker(words, language);
  const policy = policyIn(view.plan, Math.max(1, view.past));
  const { says } = words;
  const { loss, days: still, cost } = view.china.reckoning;
  return [
    policy.custody === 1 || policy.guarantee ? says.panicTreated : says.panicOpen,
    policy.alternative >= 0.5 ? says.painTreated : says.painOpen,
    ...(policy.guarantee ? [says.guaranteed] : []),
    ...(view.over
      ? [say(says.compare, { loss: yuan(loss), days: days(still), cost: yuan(cost) }), says.noCount]
      : []),
  ];
}

function tablesOf(view: View, words: DilemmaWords, language: string): Table[] {
  const { yuan, share, say, outcome } = speaker(words, language);
  const { tables } = words;
  const paths = [view.you, view.china, view.nothing];
  return [
    {
      caption: tables.outcomes,
      columns: [tables.outcome, tables.you, tables.china, tables.nothing],
      rows: OUTCOMES.map((name) => [
        words.outcomes[name],
        ...paths.map(({ reckoning }) => outcome(name, reckoning)),
      ]),
    },
    {
      caption: tables.quarters,
      columns: [words.quarters, tables.struck, tables.ran, tables.lost, tables.arrives],
      rows: view.you.quarters.map(({ number, luck, result }) => [
        say(words.quarter, { number }),
        words.luck[luck],
        result ? share(result.panic) : words.closed,
        result ? yuan(result.loss) : words.closed,
        share(result?.power ?? 1),
      ]),
    },
  ];
}

export function describe(view: View, words: DilemmaWords, language: string): Said {
  const { say } = speaker(words, language);
  const { says } = words;
  const struck = view.you.quarters
    .filter(({ luck }) => luck !== 'quiet')
    .map(({ luck, number }) => say(says.strikes, { luck: words.luck[luck], number }));
  const taken = view.taken.map((measure) => words.measures[measure].name);
  const sentences = [
    taken.length > 0 ? say(says.taken, { list: formatList(taken, language) }) : says.none,
    struck.length > 0
      ? say(says.struck, { list: formatList(struck, language) })
      : says.nothingStruck,
    ...answer(view, words, language),
  ];
  return {
    title:
      view.past === QUARTERS
        ? endTitle(view.you, words, language)
        : quarterTitle(view.you, words, language),
    says: sentences.join(' '),
    tables: tablesOf(view, words, language),
  };
}
