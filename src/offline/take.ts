/** Takes many files, a few at a time; can be stopped. Knows nothing of caches. */
import type { SiteFile } from './list.ts';

export interface Taking {
  readonly files: readonly SiteFile[];
  /** Files that are on their way at the same time. */
  readonly lanes: number;
  readonly signal: AbortSignal;
  /** Fetches and keeps one file; false if it could not be had. Throws if none can be kept. */
  readonly takeOne: (file: SiteFile) => Promise<boolean>;
  /** Called after each file with the bytes taken so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** Resolves with the number of files that could not be had, or that were left when it was stopped. */
export async function take({ files, lanes, signal, takeOne, onProgress }: Taking): Promise<number> {
  const left = [...files];
  let [bytes, taken] = [0, 0];
  const lane = async (): Promise<void> => {
    for (let file = left.shift(); file && !signal.aborted; file = left.shift()) {
      if (!(await takeOne(file)) || signal.aborted) continue;
      taken++;
      bytes += file.bytes;
      onProgress?.(bytes);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return files.length - taken;
}
