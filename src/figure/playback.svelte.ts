/** Milliseconds that one day takes while playing. */
const DAY = 220;

/** A position in days that can play by itself; never moves but by the reader's act. */
export class Playback {
  playing = $state(false);
  #frame = 0;

  constructor(
    readonly last: () => number,
    readonly at: () => number,
    readonly go: (day: number) => void,
  ) {}

  play(): void {
    if (this.playing) return;
    const from = this.at() >= this.last() ? 0 : this.at();
    this.playing = true;
    let began: number | undefined;
    const turn = (now: number): void => {
      began ??= now;
      const day = Math.min(this.last(), from + Math.floor((now - began) / DAY));
      if (day !== this.at()) this.go(day);
      if (day >= this.last()) this.pause();
      else this.#frame = requestAnimationFrame(turn);
    };
    this.#frame = requestAnimationFrame(turn);
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  step(by: number): void {
    this.pause();
    this.go(Math.max(0, Math.min(this.last(), this.at() + by)));
  }
}
