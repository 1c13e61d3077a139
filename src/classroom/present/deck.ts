/** What is presented: made at build time, one file a deck, fetched by the presenter's page. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  /** Planned length; 0 where nothing is planned. */
  readonly minutes: number;
  /** On the wall: a figure in one state, a page of the site by its address, or nothing. */
  readonly wall: Wall;
  /** What phones open: an address under the site's own, from its base. */
  readonly phone: string | null;
  /** Texts are HTML from our own content. */
  readonly does: string;
  readonly asks: readonly { readonly question: string; readonly answer: string }[];
  readonly hands: { readonly question: string; readonly options: readonly string[] } | null;
  readonly misconceptions: readonly { readonly hear: string; readonly reply: string }[];
  readonly notes: string;
}

export type Wall =
  | { readonly widget: string; readonly frame: string; readonly state: string }
  | { readonly page: string }
  | null;

export interface Deck {
  readonly title: string;
  /** Where "leave" goes. */
  readonly back: string;
  readonly slides: readonly Slide[];
}

/** The name under which a deck is kept and asked for. */
export type DeckName = `${'lesson' | 'chapter'}-${string}`;

/** Reads what the address asks for; null where it asks for nothing that could be a deck. */
export function askedDeck(query: string): DeckName | null {
  const asked = new URLSearchParams(query);
  for (const kind of ['lesson', 'chapter'] as const) {
    const id = asked.get(kind);
    if (id !== null && /^[a-z][a-z-]{0,30}$/.test(id)) return `${kind}-${id}`;
  }
  return null;
}

/** The number of the slide with this id; the first where there is none. */
export const slideAt = (deck: Deck, id: string): number =>
  Math.max(
    0,
    deck.slides.findIndex((slide) => slide.id === id),
  );
