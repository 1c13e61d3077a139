import { followStory } from '../../figure/following.ts';
import { fill } from '../../i18n/fill.ts';
import { formatFen } from '../../i18n/format.ts';
import { readState, writeState } from '../../state/query.ts';
import type { Cover } from './covers.ts';
import {
  type Codes,
  clampFinder,
  codeCentre,
  FINDER_SIDE,
  type Finder,
  layoutMarket,
  nearest,
  type Place,
} from './market.ts';
import type { NativeDecode } from './native.ts';
import { type PackedCodes, unpackCodes } from './pack.ts';
import { isPayee, PASTER, type PayeeId, type StallId } from './payees.ts';
import { readPayment, type Scanned } from './payment.ts';
import { Payments } from './payments.svelte.ts';
import { type Reading, readFinder } from './read.ts';
import { STALLS } from './stalls.ts';
import { fields, type View } from './state.ts';
import { columnsFor, type Room } from './window.ts';
import type { ScanWords, Speech } from './words.ts';

/** Milliseconds that the phone is held still before it reads by itself, as a phone does. */
const STILL = 250;
/** The same while it is dragged: nothing is to flash up at the stalls that it passes. */
const HELD = 700;
/** A phone let go of this near to a code, in market units, comes to rest on it. */
const CATCH = 48;

/** The stall whose code somebody has pasted over. */
const PASTED = 'bicycle';

/** A text that was decoded, and the stall where it hung; null for the device's own camera. */
export interface Found {
  readonly scanned: Scanned;
  readonly at: StallId | null;
}

/** One reader at the market: where the phone is, what it read, what has been paid. */
export class ScanSession {
  readonly words: ScanWords;
  readonly language: string;
  readonly bases: readonly string[];
  readonly payments = new Payments();
  readonly #codes: Codes;

  /** Before that nothing can be done with what is drawn. */
  awake = $state(false);
  view = $state<View>('market');
  finder = $state.raw<Finder>({ x: 100, y: 154, side: FINDER_SIDE });
  reading = $state.raw<Reading | null>(null);
  found = $state.raw<Found | null>(null);
  /** Names in the address that could not be used. */
  problems = $state.raw<readonly string[]>([]);
  /** What the widget says aloud about what has just happened. */
  said = $state('');
  camera = $state(false);
  /** For the market's picture. */
  room = $state.raw<Room>({ width: 0, height: 0, row: false, foot: 0 });
  #uncovered = $state.raw<ReadonlySet<StallId>>(new Set());

  market = $derived.by(() =>
    layoutMarket(this.#codes, columnsFor(this.room, STALLS.length), this.#uncovered),
  );
  here = $derived.by(() => nearest(this.market, this.finder));
  marketShown = $derived.by(() => this.view !== 'books' && this.view !== 'inside');

  /** The reader asked for what is open, and so expects the focus there. */
  own = false;
  /** Something has been typed into what is open: the story must not take it away. */
  typed = false;
  /** The state of the story's step, kept until what is open is closed. */
  #waiting: string | null = null;
  /** The reader has found their way about the figure. */
  #busy = false;

  #native: NativeDecode | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor({ words, language }: Speech, base: string, packed: PackedCodes, state: string) {
    this.words = words;
    this.language = language;
    this.bases = [base];
    this.#codes = unpackCodes(packed, base);
    this.view = readState(fields, state).state.show;
  }

  /** What a link to what is seen carries. */
  get query(): string {
    const stall =
      this.view === 'market' || this.view === 'inside' ? this.here?.stall.id : undefined;
    return writeState(fields, {
      show: this.view === 'topup' ? 'market' : this.view,
      stall: stall ?? 'any',
    });
  }

  /** Whether something is open that asks the reader for an answer. */
  get asking(): boolean {
    return this.camera || this.view === 'topup' || this.found !== null;
  }

  /** What lies on the code that could not be read, if the reader can take it away. */
  get removable(): Cover['kind'] | null {
    const { reading } = this;
    return reading?.kind === 'unreadable' && reading.stall ? reading.cover : null;
  }

  /** What there is to say about what has just happened. */
  get message(): string {
    const { reading } = this;
    return reading?.kind === 'unreadable' ? this.words.unreadable[reading.why] : this.said;
  }

  /** Whoever was paid under a name that no stall has, in an older story, is a stranger by now. */
  stallName(id: string | undefined): string {
    return id ? this.words.stalls[isPayee(id) ? id : PASTER] : '';
  }

  money(fen: number): string {
    return formatFen(fen, this.language);
  }

  /** Follows what the device remembers, the address and the story. Returns the way to stop. */
  wake(): () => void {
    this.awake = true;
    this.payments.recall();
    const asked = new URLSearchParams(location.search);
    const linked = Object.keys(fields).some((name) => asked.has(name));
    if (linked) {
      this.enter(asked.toString());
      this.problems = readState(fields, asked.toString()).problems;
      this.#busy = true;
    }
    const stop = followStory('scan', linked, (state, held) => {
      if (held) return;
      this.problems = [];
      this.enter(state);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#turn += 1;
    };
  }

  /** The browser's own decoder is tried first from now on. */
  use(native: NativeDecode | null): void {
    this.#native = native;
  }

  /** The picture got another size; the stalls may stand elsewhere, the phone stays with its own. */
  resize(room: Room): void {
    const before = this.here;
    this.room = room;
    if (before) this.finder = this.#at(before.stall.id) ?? this.finder;
  }

  #place(id: PayeeId): Place | undefined {
    return this.market.places.find(({ stall }) => stall.id === id);
  }

  #at(id: PayeeId): Finder | null {
    const place = this.#place(id);
    return place ? clampFinder({ ...this.finder, ...codeCentre(place) }, this.market) : null;
  }

  /** With every act of the reader's, what the last one left behind goes. */
  #clear(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.reading = null;
    this.found = null;
    this.said = '';
    this.camera = false;
    this.own = false;
    this.typed = false;
    this.#waiting = null;
  }

  /** The reader wants to see something. */
  choose(view: View): void {
    this.#show(view);
    this.own = true;
    this.#busy = true;
  }

  #show(view: View): void {
    this.#clear();
    this.view = view;
    if (view === 'pasted') this.goTo(PASTED);
  }

  /** The story has come to another step. Whoever is typing, or holds up a code, is left to it. */
  enter(state: string): void {
    if (this.typed || this.camera) {
      this.#waiting = state;
      return;
    }
    const { show: view, stall } = readState(fields, state).state;
    // Only who has done nothing yet is led to top up; all others know where the button is.
    const wanted =
      view === 'topup' && (this.payments.moves.length > 0 || this.#busy) ? 'market' : view;
    // Nor is anything that the market shows or says taken away where the market stays in view.
    if (wanted === 'market' && (this.found || this.view === 'pasted')) this.view = wanted;
    if (wanted !== this.view) this.#show(wanted);
    if (stall !== 'any') this.goTo(stall);
  }

  /** The reader leaves what is open, for what the story shows by now. */
  close(): void {
    const waiting = this.#waiting;
    this.#clear();
    if (this.view === 'topup') this.view = 'market';
    if (waiting !== null) this.enter(waiting);
  }

  move(to: Finder, dragged = false): void {
    this.#clear();
    this.finder = to;
    this.#timer = setTimeout(() => this.read(false), dragged ? HELD : STILL);
  }

  /** The reader lets go of the phone. In a row of stalls, it always comes to rest at one. */
  release(): void {
    this.#busy = true;
    const { here } = this;
    if (!here) return;
    const { x, y } = codeCentre(here);
    const near = Math.hypot(x - this.finder.x, y - this.finder.y) < CATCH;
    if (near || this.room.row) this.goTo(here.stall.id);
    else void this.read(false);
  }

  goTo(id: PayeeId): void {
    const to = this.#at(id);
    if (to) this.move(to);
  }

  step(by: number): void {
    this.#busy = true;
    const at = STALLS.findIndex(({ id }) => id === this.here?.stall.id);
    const next = STALLS.at((at + by) % STALLS.length);
    if (next) this.goTo(next.id);
  }

  /** To the stall in the next row, if there is one. */
  stepRow(by: number): void {
    const at = STALLS.findIndex(({ id }) => id === this.here?.stall.id) + by * this.market.columns;
    const next = at < 0 ? undefined : STALLS[at];
    if (next) this.goTo(next.id);
  }

  /** @param asked the reader pressed something, and so wants to hear why nothing was read */
  async read(asked: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    if (asked) {
      this.own = true;
      this.#busy = true;
      this.reading = null;
      this.said = this.words.market.reading;
    }
    try {
      const reading = await readFinder(this.market, this.finder, { native: this.#native });
      if (turn !== this.#turn) return;
      const nothing = reading.kind === 'unreadable' && reading.why === 'no-code';
      this.reading = nothing && !asked ? null : reading;
      this.said = '';
      if (reading.kind === 'read') this.show(reading.text, this.here?.stall.id ?? null);
    } catch {
      if (turn === this.#turn && asked) this.said = this.words.unreadable.failed;
    }
  }

  show(text: string, at: StallId | null): void {
    this.camera = false;
    this.found = { scanned: readPayment(text, this.bases), at };
  }

  scanNearest(): void {
    if (this.here) this.goTo(this.here.stall.id);
    void this.read(true);
  }

  /** Opens the device's own camera. */
  film(): void {
    this.#clear();
    this.own = true;
    this.camera = true;
  }

  /** Wipes or uncovers the code that could not be read. */
  clean(): void {
    if (this.reading?.kind !== 'unreadable' || !this.reading.stall) return;
    this.#uncovered = new Set([...this.#uncovered, this.reading.stall]);
    void this.read(true);
  }

  topUp(fen: number): void {
    this.payments.add({ kind: 'top-up', fen });
    this.choose('market');
    this.said = fill(this.words.topUp.done, { amount: this.money(fen) }, this.language);
  }

  pay(payee: PayeeId, fen: number): void {
    this.payments.add({ kind: 'pay', payee, fen });
    this.#clear();
    const values = {
      payee: this.stallName(payee),
      amount: this.money(fen),
      balance: this.money(this.payments.balance),
    };
    this.said = fill(this.words.pay.paid, values, this.language);
  }

  undo(): void {
    this.#clear();
    this.payments.undo();
  }

  startOver(): void {
    this.#clear();
    this.payments.startOver();
    this.#uncovered = new Set();
    const amount = this.money(this.payments.deposit);
    this.said = fill(this.words.purse.startedOver, { amount }, this.language);
  }
}
