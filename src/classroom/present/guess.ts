import type { Deck } from './deck.ts';
import type { Shared } from './shared.ts';

/** A show of hands as shares of all hands, and what most were raised for. */
export interface Guess {
  readonly option: string;
  readonly most: number;
  readonly total: number;
  /** In the order of the options; 0 to 1. */
  readonly parts: readonly {
    readonly from: number;
    readonly share: number;
    readonly leads: boolean;
  }[];
}

/**
 * The class's last guess that a slide can answer: of this slide once its answers are revealed, else
 * of the nearest before it. Undefined where no hand was counted.
 */
export function guessAt(deck: Deck, at: number, { counts, revealed }: Shared): Guess | undefined {
  const slides = deck.slides.slice(0, revealed ? at + 1 : at).toReversed();
  const slide = slides.find(
    ({ id, hands }) => hands && (counts[id] ?? []).some((count) => count > 0),
  );
  if (!slide?.hands) return undefined;
  const own = slide.hands.options.map((_, index) => counts[slide.id]?.[index] ?? 0);
  const total = own.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...own);
  const leader = own.indexOf(most);
  let from = 0;
  const parts = own.map((count, index) => {
    const part = { from, share: count / total, leads: index === leader };
    from += part.share;
    return part;
  });
  return { option: slide.hands.options[leader] ?? '', most, total, parts };
}
