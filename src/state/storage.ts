/**
 * What the device remembers, if it allows: everything works without. Reading gives null and writing
 * does nothing where storage is missing, full, or forbidden (it may throw on mere access).
 */
const prefix = 'one-to-one.';
/** Where the reader's payments are kept: asked for by figures that load the books only if need be. */
export const WALLET = 'wallet';

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Forgetting is allowed.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // It was not there to be read either.
  }
}
