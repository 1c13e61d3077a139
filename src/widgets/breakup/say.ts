/** Amounts as this figure writes them. */
import { fill } from '../../i18n/fill.ts';
import { formatList, formatNumber, formatPrice } from '../../i18n/format.ts';
import type { BreakupState } from './state.ts';
import type { Party } from './view.ts';
import type { BreakupWords } from './words.ts';

export interface Speech {
  readonly words: BreakupWords;
  readonly language: string;
}

export function plain(value: number, language: string): string {
  return formatNumber(Math.round(value * 100) / 100 + 0, language, 2);
}

/** "¥0.20" for twenty fen, "¥40" for forty yuan. */
export function yuan(value: number, { language }: Speech): string {
  const fen = Math.round(value * 100) + 0;
  return formatPrice(fen / 100, 'CNY', language, fen % 100 === 0 ? 0 : 2);
}

/** How a party is called where the books are as they are. */
export function partyName(party: Party, cut: BreakupState['cut'], words: BreakupWords): string {
  return party === 'firm' ? words.parties.firm[cut] : words.parties[party];
}

/** "the bank ¥9.80 and the app ¥0.20"; nothing where nobody loses. */
export function listOf(
  losses: Readonly<Record<Party, number>>,
  cut: BreakupState['cut'],
  speech: Speech,
): string {
  const { words, language } = speech;
  const names = (Object.keys(losses) as Party[])
    .filter((party) => losses[party] > 0)
    .map((party) =>
      fill(
        words.short,
        { party: partyName(party, cut, words), amount: yuan(losses[party], speech) },
        language,
      ),
    );
  return formatList(names, language);
}
