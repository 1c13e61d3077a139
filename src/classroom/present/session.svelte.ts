import { askedDeck, type Deck, type DeckName, type Slide, slideAt } from './deck.ts';
import { keptFor, type Link, link } from './link.ts';
import { nothingYet, readShared, type Shared } from './shared.ts';

/** One window of the presenter: its deck, where it is, and what it has in common with the other. */
export class Session {
  deck = $state.raw<Deck>();
  problem = $state<'none' | 'choose' | 'unknown' | 'failed'>('none');
  shared = $state.raw<Shared>(nothingYet);
  /** Counts how often the figure was set back: each is a message to its frame. */
  resets = $state(0);
  readonly at = $derived(this.deck ? slideAt(this.deck, this.shared.slide) : 0);
  readonly slide: Slide | undefined = $derived(this.deck?.slides[this.at]);
  readonly next: Slide | undefined = $derived(this.deck?.slides[this.at + 1]);
  #folder: string;
  #link: Link | undefined;

  /** @param folder address of the folder in which the decks lie */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(query: string): Promise<void> {
    const name = askedDeck(query);
    this.problem = name ? 'none' : 'choose';
    if (!name) return;
    try {
      const answer = await fetch(`${this.#folder}${name}.json`);
      if (answer.status === 404) this.problem = 'unknown';
      else if (!answer.ok) throw new Error(`the deck came as ${answer.status}`);
      else this.#begin(name, (await answer.json()) as Deck, query);
    } catch {
      this.problem = 'failed';
    }
  }

  #begin(name: DeckName, deck: Deck, query: string): void {
    this.deck = deck;
    const kept = readShared(keptFor(name)) ?? nothingYet;
    const params = new URLSearchParams(query);
    const asked = params.get('step') ?? kept.slide;
    const slide = deck.slides[slideAt(deck, asked)]?.id ?? '';
    // A lesson that is opened at another step than it was left at begins there with answers hidden.
    this.shared = slide === kept.slide ? kept : { ...nothingYet, counts: kept.counts, slide };
    if (params.get('reveal') === '1') this.shared = { ...this.shared, revealed: true };
    this.#link = link(name, (text) => {
      const heard = readShared(text);
      if (heard) this.#show(heard);
    });
    this.#address();
  }

  close(): void {
    this.#link?.close();
  }

  #show(shared: Shared): void {
    this.shared = shared;
    this.#address();
  }

  /** The address names the step, so that a reload, or a copy of it, comes back here. */
  #address(): void {
    const query = new URLSearchParams(location.search);
    query.set('step', this.slide?.id ?? '');
    history.replaceState(null, '', `?${query}`);
  }

  set(patch: Partial<Shared>): void {
    this.#show({ ...this.shared, ...patch });
    this.#link?.say(JSON.stringify(this.shared));
  }

  go(by: 1 | -1): void {
    const slide = this.deck?.slides[this.at + by];
    if (!slide) return;
    // The clock is the step's: it goes on from nothing if it runs.
    const since = this.shared.since > 0 ? Date.now() : 0;
    this.set({ slide: slide.id, blank: false, revealed: false, since, spent: 0 });
  }

  turnClock(): void {
    const { since, spent } = this.shared;
    const now = Date.now();
    this.set(since > 0 ? { since: 0, spent: spent + now - since } : { since: now });
  }
}
