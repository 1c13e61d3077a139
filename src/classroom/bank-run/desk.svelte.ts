/** The teacher's desk: what was typed, where it is kept, and how it is taken back. */
import { Control } from '../../figure/control.svelte.ts';
import { readState } from '../../state/query.ts';
import { recall, remember } from '../../state/storage.ts';
import { ableToAsk, type Play, play } from './play.ts';
import { fields, MOST_MOVES, PUPILS, REGIMES, type Regime } from './state.ts';

const KEY = 'bank-run';

/** A whole number that a person typed, if it is one and in range. */
export function typed(text: string, least: number, most: number): number | undefined {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

export class Desk {
  readonly control = new Control(KEY, fields, '');
  readonly plays: Readonly<Record<Regime, Play>> = $derived.by(() => {
    const { pupils, truth } = this.control.state;
    const of = (regime: Regime) => play(pupils, truth, this.control.state[regime]);
    return { rumour: of('rumour'), queue: of('queue'), report: of('report') };
  });
  readonly regime: Regime = $derived.by(() => this.control.state.regime);
  readonly now: Play = $derived.by(() => this.plays[this.regime]);
  /** Whether anything was counted: from then on the class is what it is. */
  readonly begun: boolean = $derived.by(() =>
    REGIMES.some((regime) => this.control.state[regime].length > 0),
  );
  readonly anyOver: boolean = $derived.by(() => REGIMES.some((regime) => this.plays[regime].over));
  /** Whether the rounds are held beside each other, and what was true is told. */
  readonly told: boolean = $derived.by(
    () =>
      REGIMES.every((regime) => this.plays[regime].over) ||
      (this.control.state.tell && this.anyOver),
  );
  /** Only the end can follow: a round has so many days at most. */
  readonly full: boolean = $derived.by(
    () => this.control.state[this.regime].length >= MOST_MOVES - 1,
  );

  /** In the browser: takes up what the address holds, or else what this device kept. */
  wake(): () => void {
    const read = (): void => {
      const { state, problems } = readState(fields, location.hash.slice(1) || (recall(KEY) ?? ''));
      // What cannot have happened, such as more hands than pupils, is left out.
      const wrong = [...problems];
      const possible = (regime: Regime) => {
        const moves = state[regime];
        const { done } = play(state.pupils, state.truth, moves);
        if (done < moves.length) wrong.push(regime);
        return moves.slice(0, done);
      };
      const [rumour, queue, report] = [possible('rumour'), possible('queue'), possible('report')];
      this.control.state = { ...state, rumour, queue, report };
      this.control.problems = wrong;
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }

  /** Writes the state to the address, without a step in the history, and to the device. */
  keep(): void {
    const { query } = this.control;
    if (location.hash.slice(1) === query) return;
    history.replaceState(history.state, '', query === '' ? location.pathname : `#${query}`);
    remember(KEY, query);
  }

  setPupils(text: string): boolean {
    const pupils = typed(text, PUPILS.min, PUPILS.max);
    if (pupils !== undefined && pupils !== this.control.state.pupils) this.control.set({ pupils });
    return pupils !== undefined;
  }

  /** One day's hands; false, and nothing happens, if so many cannot be raised. */
  count(text: string): boolean {
    const hands = typed(text, 0, ableToAsk(this.now));
    if (hands === undefined || this.now.over || this.full) return false;
    this.#add({ name: 'h', amount: hands });
    return true;
  }

  end(): void {
    if (!this.now.over) this.#add({ name: 'end', amount: 0 });
  }

  /** The last change; after a reload, the last thing done in this round. */
  undo(): void {
    if (this.control.canUndo) this.control.undo();
    else this.control.set({ [this.regime]: this.control.state[this.regime].slice(0, -1) });
  }

  #add(move: { name: 'h' | 'end'; amount: number }): void {
    this.control.set({ [this.regime]: [...this.control.state[this.regime], move] });
  }
}
