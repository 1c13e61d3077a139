/**
 * Puts the focus on the first thing that can be answered in a part of the page. Only ever after an act
 * of the reader's: a focus that moves by itself pulls a reader out of the text.
 */
export function focusFirst(part: Element | null | undefined): void {
  const first = part?.querySelector<HTMLElement>('input, button:not(:disabled)');
  first?.focus({ preventScroll: true });
}

/** Whether nothing has the focus, as when the control that had it has gone. */
export const focusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
