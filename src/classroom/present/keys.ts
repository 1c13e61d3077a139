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
  v: 'reveal',
  r: 'reset',
  t: 'clock',
  f: 'full',
  n: 'notes',
  q: 'phones',
  '?': 'keys',
};
const arrows: Record<string, Deed> = { ArrowRight: 'next', ArrowLeft: 'back', ' ': 'next' };

/** What the element under the focus would do with the key itself. */
export type Focus = 'typing' | 'control' | 'free';

/** @returns undefined where the key is not the presenter's */
export function deedOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  focus: Focus,
): Deed | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { key } = event;
  if (always[key]) return always[key];
  if (focus === 'typing') return undefined;
  const deed = letters[key.toLowerCase()];
  return deed ?? (focus === 'free' ? arrows[key] : undefined);
}

/** Whether the focus is where letters are typed, on something that arrows move, or neither. */
export function focusOf(at: EventTarget | null): Focus {
  const element = at as Element | null;
  if (!element || typeof element.matches !== 'function') return 'free';
  if (element.matches('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')) {
    return 'typing';
  }
  return element.matches('button, a, summary, input, [tabindex]:not([tabindex="-1"])')
    ? 'control'
    : 'free';
}
