import { untrack } from 'svelte';

/** Milliseconds that a drawing takes to get from one state to the next. */
const TRAVEL = 400;

const eased = (part: number): number => 1 - (1 - part) ** 3;

/**
 * Numbers that travel to where they should be, for what moves in a drawing. Where the device asks
 * for less motion they are there at once. To be made while a component is set up.
 */
export class Moving {
  current = $state.raw<readonly number[]>([]);

  constructor(target: () => readonly number[]) {
    this.current = target();
    $effect(() => {
      const from = untrack(() => this.current);
      const to = target();
      if (to.every((value, index) => value === from[index])) return;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        this.current = to;
        return;
      }
      let frame = 0;
      let began: number | undefined;
      const turn = (now: number): void => {
        began ??= now;
        const part = Math.min(1, (now - began) / TRAVEL);
        const on = eased(part);
        this.current = to.map((value, index) => {
          const start = from[index] ?? value;
          return part === 1 ? value : start + (value - start) * on;
        });
        if (part < 1) frame = requestAnimationFrame(turn);
      };
      frame = requestAnimationFrame(turn);
      return () => cancelAnimationFrame(frame);
    });
  }
}
