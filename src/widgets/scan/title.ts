import { fill } from '../../i18n/fill.ts';
import type { ScanSession } from './session.svelte.ts';

/** The figure's title says what is seen in the state shown. */
export function titleOf(session: ScanSession): string {
  const { view, words, language, here, payments } = session;
  const { moves, paid, shown } = payments;
  const say = (template: string, values: Record<string, string | number>): string =>
    fill(template, values, language);
  const last = shown.findLast((move) => move.kind === 'pay');
  const amount = session.money(last?.fen ?? 0);
  if (view === 'books') {
    if (moves.length === 0) return say(words.title.example, { amount });
    return paid ? say(words.title.books, { amount }) : words.title.toppedUp;
  }
  if (view === 'inside') {
    const count = here?.sheets.at(-1)?.code.text.length ?? 0;
    return say(words.title.inside, { count });
  }
  const stall = here?.stall;
  if (view === 'pasted' && stall?.pasted) {
    const payee = session.stallName(stall.pasted);
    return say(words.title.pasted, { stall: session.stallName(stall.id), payee });
  }
  if (moves.length === 0) return words.title.start;
  if (paid?.kind !== 'pay') return words.title.market;
  return say(words.title.paid, { payee: session.stallName(paid.payee), amount });
}
