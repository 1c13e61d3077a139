/** An element that an engine found; what it is, only its driver knows. */
export type Handle = object;

/** As much of a browser as the smoke needs, whichever way it is driven. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs in the page. Nothing from around the function comes along. */
  ask<T>(inPage: (...given: string[]) => T | Promise<T>, ...given: string[]): Promise<T>;
  find(inPage: (...given: string[]) => Element | null, ...given: string[]): Promise<Handle | null>;
  click(element: Handle): Promise<void>;
  press(element: Handle, key: 'ArrowRight' | 'ArrowLeft' | 'Enter'): Promise<void>;
  /** Bytes of the page on paper; null where this way of driving cannot print. */
  print(): Promise<number | null>;
  /** Exceptions since it was last asked. */
  thrown(): string[];
  close(): Promise<void>;
}

/** A browser to test, or what to do to get it. */
export interface Engine {
  readonly name: string;
  readonly missing: string | null;
  readonly start: () => Promise<Driver>;
}

/** Waits until something holds. */
export async function until(
  what: string,
  holds: () => Promise<unknown>,
  seconds = 20,
): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  let last = '';
  while (Date.now() < end) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = String(error).split('\n')[0] ?? '';
    }
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error(`waited for: ${what} ${last}`);
}
