import type { Table } from '../../figure/table.ts';
import { speaker } from './say.ts';
import { tablesOf } from './tables.ts';
import type { App, View } from './view.ts';
import type { Speech } from './words.ts';

/** Everything the figure says, from the same numbers that it draws. */
export interface Said {
  readonly title: string;
  readonly says: string;
  readonly changed: string;
  /** The guess against what is there. */
  readonly verdict: string;
  readonly tables: readonly Table[];
}

const shown = ({ page }: App): number => page?.shows ?? 0;

function testTitle({ apps, state }: View, speech: Speech): string {
  const { say } = speaker(speech);
  const { titles } = speech.words;
  const count = apps.filter(({ result }) => result?.failed).length;
  const rumour = state.test === 'rumour';
  if (count === 0) return rumour ? titles.rumourNone : titles.lossNone;
  return say(rumour ? titles.rumour : titles.loss, { count });
}

function closedTitle({ apps, state }: View, speech: Speech): string {
  const { say, share, list } = speaker(speech);
  const { titles } = speech.words;
  const shows = apps.map(shown);
  const [first = 0] = shows;
  if (state.sight === 'never') return titles.street;
  if (state.sight === 'custody') return say(titles.held, { share: share(first) });
  if (shows.every((value) => value === first)) return say(titles.same, { share: share(first) });
  return say(titles.differ, { list: list(shows) });
}

function openTitle({ apps, state }: View, speech: Speech): string {
  const { say, share, list } = speaker(speech);
  const { titles } = speech.words;
  const there = list(apps.map(({ coverage }) => coverage));
  const liar = apps.find(({ firm, wrong }) => firm === 'hollow' && wrong && state.forged);
  if (state.sight === 'never') return say(titles.openStreet, { list: there });
  if (state.sight === 'custody') {
    return liar
      ? titles.openHidden
      : say(titles.openHeld, { share: share(apps[0]?.coverage ?? 0) });
  }
  const stale = apps.filter(({ wrong }) => wrong);
  if (stale.length === 0) return say(titles.openRight, { list: there });
  if (liar && stale.length === 1) {
    return say(titles.openForged, { shown: share(shown(liar)), truth: share(liar.coverage) });
  }
  const values = {
    count: stale[0]?.page?.age ?? 0,
    shown: list([...new Set(apps.map(shown))]),
    list: there,
  };
  return say(titles.openStale, values);
}

export function titleOf(view: View, speech: Speech): string {
  if (view.state.test !== 'none') return testTitle(view, speech);
  return view.state.books ? openTitle(view, speech) : closedTitle(view, speech);
}

function verdictOf({ verdict, guess, about }: View, speech: Speech): string {
  const { say, share, letter } = speaker(speech);
  return say(speech.words.verdicts[verdict], {
    letter: letter(about),
    from: share(guess?.from ?? 0),
    to: share(guess?.to ?? 0),
    truth: share(about.coverage),
    low: share(about.allowed.from),
    high: share(about.allowed.to),
  });
}

/** What can be known of one app, what is there if its book is open, and how it stood a test. */
function appSays(app: App, { state }: View, speech: Speech): string[] {
  const { say, share, yuan, letter } = speaker(speech);
  const { words } = speech;
  const { says } = words;
  const { page, book, allowed, result } = app;
  const name = { letter: letter(app) };
  const sentences = [];
  if (page) {
    const values = { ...name, share: share(page.shows), count: page.age };
    sentences.push(say(page.held ? says.held : says.page, values));
  }
  const range = { low: share(allowed.from), high: share(allowed.to) };
  sentences.push(say(says.range, { ...name, ...range }));
  if (state.books) {
    const parts = {
      coins: share(book.coins),
      slips: share(book.slips),
      papers: share(book.papers),
    };
    const firm = words.firms[app.firm];
    sentences.push(say(says.truth, { ...name, ...parts, firm, share: share(app.coverage) }));
    if (app.wrong) sentences.push(say(says.wrong, name));
  }
  if (result) {
    const values = { ...name, share: share(result.panic), loss: yuan(result.loss) };
    sentences.push(say(says.result, values));
  }
  return sentences;
}

export function describe(view: View, speech: Speech): Said {
  const { say, share } = speaker(speech);
  const { says } = speech.words;
  const { state, apps } = view;
  const verdict = verdictOf(view, speech);
  const each = apps.flatMap((app) => appSays(app, view, speech));
  const shut = state.books ? [] : [says.shut];
  const street = say(says.street, { share: share(state.busiest) });
  return {
    title: titleOf(view, speech),
    says: [street, says.prior, ...shut, ...each].join(' '),
    changed: [verdict, ...shut, ...each].join(' '),
    verdict,
    tables: tablesOf(view, speech),
  };
}
