import { POLICY } from '../../model/parameters/policy.ts';
import type { Record } from './record.ts';
import { speaker } from './speak.ts';
import { KNOWN, LAST } from './state.ts';
import { tablesOf } from './tables.ts';
import { ANCHOR, type View } from './view.ts';
import type { ApprenticeWords } from './words.ts';

const yearAt = (view: View, year: number) => view.years.find((one) => one.year === year);

function drawTitle(view: View, words: ApprenticeWords, language: string): string {
  const { say, money } = speaker(words, language);
  const { titles } = words;
  const last = yearAt(view, LAST);
  const guess = last?.guess ?? null;
  if (!view.state.shown) {
    if (guess === null) return say(titles.draw, { year: KNOWN });
    return say(titles.drawn, { year: LAST, value: money(guess) });
  }
  if (guess !== null && last) {
    const values = { guess: money(guess), year: LAST, value: money(last.trillion) };
    return say(titles.match, values);
  }
  const [from, to] = [yearAt(view, KNOWN), yearAt(view, 2021)];
  return say(titles.record, {
    a: money(from?.trillion ?? 0),
    from: KNOWN,
    b: money(to?.trillion ?? 0),
    to: 2021,
  });
}

function titleOf(view: View, words: ApprenticeWords, language: string): string {
  const { say } = speaker(words, language);
  const { titles } = words;
  const { view: shown, shops, bearable } = view.state;
  if (shown === 'draw') return drawTitle(view, words, language);
  if (shown === 'marx') return titles.marx;
  if (shown === 'street') {
    if (view.dependent === 0) return say(titles.streetFree, { count: shops });
    return say(titles.street, { shops, count: view.dependent });
  }
  if (view.turned === null) return say(titles.never, { count: bearable });
  return say(titles.turned, { year: view.turned, count: bearable });
}

function drawSays(view: View, words: ApprenticeWords, language: string): string[] {
  const { say, money, share } = speaker(words, language);
  const { says } = words;
  const known = yearAt(view, KNOWN);
  const intro = say(says.draw, { year: KNOWN, value: money(known?.trillion ?? 0), last: LAST });
  const guessed = view.years.flatMap(({ year, guess }) =>
    guess === null ? [] : [say(says.guess, { year, guess: money(guess) })],
  );
  if (!view.state.shown) return [intro, ...guessed];
  const told = view.years.flatMap(({ year, trillion, growth }) => [
    say(says.record, { year, value: money(trillion) }),
    ...(growth === null
      ? []
      : [say(growth < 0 ? says.fallen : says.grown, { share: share(Math.abs(growth)) })]),
  ]);
  return [...told, says.gaps, ...guessed];
}

function keysSays(view: View, words: ApprenticeWords, language: string): string[] {
  const { say, money, share, days, yuan } = speaker(words, language);
  const { says } = words;
  const one = yearAt(view, view.state.year);
  if (!one) return [];
  const shareNow = one.share ?? 0;
  return [
    say(says.year, { year: one.year, value: money(one.trillion) }),
    one.days === null
      ? says.noShare
      : say(says.share, { share: share(shareNow), days: days(one.days) }),
    say(says.custody, { share: share(one.custody), loss: yuan(one.loss) }),
  ];
}

function saysOf(view: View, record: Record, words: ApprenticeWords, language: string): string[] {
  const { say, days } = speaker(words, language);
  const { says } = words;
  switch (view.state.view) {
    case 'draw':
      return drawSays(view, words, language);
    case 'keys':
      return keysSays(view, words, language);
    case 'marx':
      return record.quotes.map((quote) => say(says.marx, { ...quote }));
    case 'street': {
      const { shops } = view.state;
      const values = { shops, dependent: view.dependent, days: days(view.streetDays) };
      return [say(says.street, values)];
    }
  }
}

/** Everything the figure says, from the same numbers that it draws. */
export function describe(view: View, record: Record, words: ApprenticeWords, language: string) {
  const { say, days } = speaker(words, language);
  return {
    title: titleOf(view, words, language),
    says: saysOf(view, record, words, language).join(' '),
    tables: tablesOf(view, record, words, language),
    sure: say(words.sure, { anchor: ANCHOR, rebuild: days(POLICY.rebuildDays.default) }),
  };
}
