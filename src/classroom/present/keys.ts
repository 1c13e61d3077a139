/** What a key asks for. Clickers send Page Up and Page Down, some of them a dot to blank. */
export type Deed =
  | 'next'
  | 'back'
  | 'blank'
  | 'reveal'
  | 'reset'
  | 'clock'
  | 'full'
  | 'notes'
  | 'phones'
  | 'keys';

const always: Record<string, Deed> = { PageDown: 'next', PageUp: 'back' };
const letters: Record<string, Deed> = {
  b: 'blank',
  '.': 'blank',
  r: 'reveal',
  '0': 'reset',
  t: 'clock',
  f: 'full',
  n: 'notes',
  q: 'phones',
  '?': 'keys',
};
const arrows: Record<string, Deed> = { ArrowRight: 'next', ArrowLeft: 'back' };
const space: Record<string, Deed> = { ' ': 'next' };

/** What the element under the focus would do with keys itself: all, arrows, being pressed, nothing. */
export type Focus = 'typing' | 'moving' | 'pressing' | 'free';

/** @returns undefined where the key is not the presenter's */
export function deedOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  focus: Focus,
): Deed | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { key } = event;
  if (always[key]) return always[key];
  if (focus === 'typing') return undefined;
  return (
    letters[key.toLowerCase()] ??
    (focus === 'moving' ? undefined : arrows[key]) ??
    (focus === 'free' ? space[key] : undefined)
  );
}

const types = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';
const moves = '[type=range], [type=radio]';
const presses = 'button, a, summary, [type=checkbox]';

export function focusOf(at: EventTarget | null): Focus {
  const element = at as Element | null;
  if (!element || typeof element.matches !== 'function') return 'free';
  if (element.matches(types)) return 'typing';
  if (element.matches(moves)) return 'moving';
  if (element.matches(presses)) return 'pressing';
  // What a figure made its own stop is moved by arrows, as the phone over the market is.
  return element.matches('[tabindex]:not([tabindex="-1"])') ? 'moving' : 'free';
}
