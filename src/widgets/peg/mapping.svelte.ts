import type { PathInput } from '../../model/price/path.ts';
import { mapKey, mapRow, SIDE } from './map.ts';

/** Where there can be no worker, as in a frame without an origin: row by row between two tasks. */
function between(input: PathInput, onRow: (row: number[]) => void, from = 0): () => void {
  let row = from;
  let timer = setTimeout(function next() {
    onRow(mapRow(input, row++));
    if (row < SIDE) timer = setTimeout(next);
  });
  return () => clearTimeout(timer);
}

function apart(input: PathInput, onRow: (row: number[]) => void): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return between(input, onRow);
  }
  let stop = (): void => worker.terminate();
  let came = 0;
  worker.onmessage = ({ data }: MessageEvent<number[]>) => {
    came++;
    onRow(data);
  };
  // A worker that does not come, or dies, is replaced by what it would have gone on to do.
  worker.onerror = () => {
    worker.terminate();
    stop = between(input, onRow, came);
  };
  worker.postMessage(input);
  return () => stop();
}

/** The map, worked out beside the page; given up and begun anew when the controls move on. */
export class Mapping {
  rows = $state.raw<readonly (readonly number[])[]>([]);
  #key = '';
  #stop = (): void => {};

  /** How much of it is there, 0 to 1. */
  get progress(): number {
    return this.rows.length / SIDE;
  }

  /** All at once, for a picture on paper. */
  whole(input: PathInput): void {
    this.rows = Array.from({ length: SIDE }, (_, row) => mapRow(input, row));
  }

  show(input: PathInput): void {
    const key = mapKey(input);
    if (key === this.#key) return;
    this.#stop();
    this.#key = key;
    this.rows = [];
    const onRow = (row: number[]): void => {
      this.rows = [...this.rows, row];
    };
    const embedded = 'oneToOneParts' in globalThis;
    this.#stop =
      embedded || typeof Worker === 'undefined' ? between(input, onRow) : apart(input, onRow);
  }

  /** Leaves it; what is there stays, if it is whole. */
  leave(): void {
    this.#stop();
    if (this.progress < 1) this.#key = '';
  }
}
