import type { Fields, StateOf } from '../state/fields.ts';
import { defaultsOf, readState, writeState } from '../state/query.ts';
import { followStory } from './following.ts';

/** A control as the figure's frame needs it, whatever the state is made of. */
export interface Controlled {
  readonly id: string;
  readonly problems: readonly string[];
  readonly touched: boolean;
  readonly query: string;
  readonly canUndo: boolean;
  undo(): void;
  reset(): void;
}

/**
 * One widget's state and where it comes from: what it was built with, the page's address, the
 * story's steps, and the reader's own hand. Changes can be taken back.
 */
export class Control<F extends Fields> implements Controlled {
  readonly id: string;
  readonly fields: F;
  state: StateOf<F> = $state.raw() as StateOf<F>;
  /** Names in the address that could not be used. */
  problems = $state.raw<readonly string[]>([]);
  /** Whether the reader has changed something since the story last spoke. */
  touched = $state(false);
  #past = $state.raw<readonly StateOf<F>[]>([]);
  readonly query = $derived.by(() => writeState(this.fields, this.state));
  readonly canUndo = $derived(this.#past.length > 0);
  /** What "reset" goes back to: the step that the reader is at. */
  #home: StateOf<F>;
  #gesture = '';

  constructor(id: string, fields: F, opening: string) {
    this.id = id;
    this.fields = fields;
    this.state = readState(fields, opening).state;
    this.#home = this.state;
  }

  /** In the browser: follows the address and the story. Returns the way to stop. */
  wake(): () => void {
    const search = location.search.slice(1);
    const asked = new URLSearchParams(search);
    const mine = Object.keys(this.fields).some((name) => asked.has(name));
    if (mine) {
      const { state, problems } = readState(this.fields, search);
      this.state = state;
      this.problems = problems;
    }
    return followStory(this.id, mine, (query, held) => {
      this.#home = readState(this.fields, query).state;
      if (held) return;
      this.state = this.#home;
      this.problems = [];
      this.#past = [];
      this.touched = false;
    });
  }

  /**
   * Changes some fields by the reader's hand. Changes of one gesture, such as a slider in motion,
   * carry its name and are taken back together.
   */
  set(patch: Partial<StateOf<F>>, gesture = ''): void {
    const on = gesture !== '' && gesture === this.#gesture;
    if (!on) this.#past = [...this.#past.slice(-99), this.state];
    this.#gesture = gesture;
    this.state = { ...this.state, ...patch };
    this.touched = true;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.state = before;
    this.#past = this.#past.slice(0, -1);
    this.#gesture = '';
  }

  reset(): void {
    this.set(this.#home);
  }

  /** Everything as a first visitor finds it. */
  clear(): void {
    this.set(defaultsOf(this.fields));
  }
}
