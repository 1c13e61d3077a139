import type { Table } from '../../figure/table.ts';
import { ALL } from './deck.ts';
import { speaker } from './speak.ts';
import { tablesOf } from './tables.ts';
import type { Market, View } from './view.ts';
import type { MonocultureWords } from './words.ts';

function yearTitle(view: View, market: Market, words: MonocultureWords, language: string): string {
  const { loans, say } = speaker(words, language);
  const { titles } = words;
  const values = {
    year: view.state.years,
    loans: loans(market.row.at(-1) ?? 0),
    all: loans(ALL),
    count: market.bad,
  };
  if (market.bad === 0) return say(titles.quiet, values);
  return say(market.bad === 100 ? titles.together : titles.some, values);
}

function yearsTitle(view: View, words: MonocultureWords, language: string): string {
  const { loans, say, inner } = speaker(words, language);
  const { titles } = words;
  const [own, chosen] = view.markets;
  const last = chosen ?? own;
  if (!own || !last) return titles.none;
  const sum = (row: readonly number[]): number => row.reduce((all, one) => all + one, 0);
  const worst = (row: readonly number[]): string => loans(Math.max(...row));
  const name = inner(last.models);
  const { bear } = view.state;
  if (bear > 0) {
    const over = last.row.filter((one) => one > bear + 1e-6);
    const values = { name, of: last.row.length, count: over.length };
    if (over.length === 0) return say(titles.allBorne, values);
    return say(titles.borne, { ...values, loans: loans(sum(over) - bear * over.length) });
  }
  const count = own.row.length;
  if (!chosen)
    return say(titles.years, { count, loans: loans(sum(own.row)), worst: worst(own.row) });
  return say(titles.sum, {
    count,
    a: loans(sum(own.row)),
    b: loans(sum(chosen.row)),
    name,
    wa: worst(own.row),
    wb: worst(chosen.row),
  });
}

function titleOf(view: View, words: MonocultureWords, language: string): string {
  const { loans, say, inner } = speaker(words, language);
  const { titles } = words;
  const [own, chosen] = view.markets;
  const last = chosen ?? own;
  const { years } = view.state;
  if (!own || !last || years === 0) return titles.none;
  if (view.state.view === 'year') return yearTitle(view, last, words, language);
  if (view.state.view === 'years') return yearsTitle(view, words, language);
  const values = { years: loans(years), name: inner(last.models), average: loans(view.expected) };
  if (view.state.view === 'tail') {
    const worst = { wa: loans(own.worst), wb: loans(last.worst) };
    return say(chosen ? titles.tail : titles.tailOne, { ...values, ...worst });
  }
  const [wa, wb] = [own, last].map(({ row }) => loans(Math.max(...row)));
  const one = loans(Math.max(...own.one));
  const inside = { wa: wa ?? '', wb: wb ?? '', one, all: loans(ALL) };
  return say(chosen ? titles.inside : titles.insideOne, inside);
}

function saysOf(view: View, words: MonocultureWords, language: string): string {
  const { loans, say, name } = speaker(words, language);
  const { says } = words;
  const { years, bear, view: shown } = view.state;
  if (years === 0) return `${words.cell} ${says.nothing}`;
  const sentences = [say(says.dealt, { count: years })];
  for (const market of view.markets) {
    const numbers = { average: loans(market.average), worst: loans(market.worst) };
    sentences.push(
      say(says.market, { name: name(market.models), all: loans(ALL), ...numbers }),
      say(says.last, { year: years, loans: loans(market.row.at(-1) ?? 0) }),
    );
    if (bear > 0) {
      const { years: count, loans: over } = market.beyond;
      sentences.push(say(says.beyond, { name: name(market.models), count, loans: loans(over) }));
    }
  }
  sentences.push(say(says.long, { average: loans(view.expected) }));
  if (shown === 'year') sentences.push(words.cell);
  if (shown === 'tail') sentences.push(view.formula ? says.formula : says.noFormula);
  return sentences.join(' ');
}

/** Everything the figure says, from the same numbers that it draws. */
export function describe(view: View, words: MonocultureWords, language: string) {
  return {
    title: titleOf(view, words, language),
    says: saysOf(view, words, language),
    tables: tablesOf(view, words, language) satisfies readonly Table[],
  };
}
