/** Milliseconds that all years take. */
const ALL = 4000;

/** Lets years pass until there are enough of them, or somebody stops them. */
export class Run {
  running = $state(false);
  #frame = 0;

  constructor(
    readonly most: number,
    readonly at: () => number,
    readonly go: (years: number) => void,
  ) {}

  start(): void {
    const from = this.at() >= this.most ? 0 : this.at();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.go(this.most);
      return;
    }
    this.running = true;
    let began: number | undefined;
    let last = this.at();
    const turn = (now: number): void => {
      // Whoever moved the years meanwhile (the story, a slider) has the word.
      if (this.at() !== last) {
        this.stop();
        return;
      }
      began ??= now;
      const passed = ((now - began) / ALL) * this.most;
      last = Math.min(this.most, from + Math.ceil(passed));
      this.go(last);
      if (last >= this.most) this.stop();
      else this.#frame = requestAnimationFrame(turn);
    };
    this.#frame = requestAnimationFrame(turn);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.running = false;
  }
}
