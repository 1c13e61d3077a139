const kinds = ['click', 'keydown', 'input', 'change'] as const;
const MOST = 20;

/** What a browser does by itself, with or without a script. */
const itsOwn = 'summary, a, label, input, select, textarea';

const asleep = (target: Element): boolean => target.closest('[data-asleep]') !== null;

/**
 * Keeps what a reader does to a figure, or to a part of it, that is still asleep: presses, keys, and
 * what they set or opened. Returns the way to do it all again, once, when the figure is awake. A drag
 * cannot be kept: where it led, nobody had drawn.
 */
export function keep(figure: Element): () => void {
  const kept: (() => void)[] = [];
  const hold = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element) || !asleep(target)) return;
    if (kept.length === MOST) return;
    const again = (): boolean =>
      target.dispatchEvent(Reflect.construct(event.constructor, [event.type, event]));
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      if (event.type === 'click' || event.type === 'keydown') return;
      const { value } = target;
      const checked = target instanceof HTMLInputElement && target.checked;
      kept.push(() => {
        target.value = value;
        if (target instanceof HTMLInputElement) target.checked = checked;
        again();
      });
    } else if (event.type !== 'click' || !target.closest(itsOwn)) kept.push(again);
  };
  const open = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLDetailsElement && asleep(target)) {
      const opened = target.open;
      kept.push(() => {
        target.open = opened;
      });
    }
  };
  for (const kind of kinds) figure.addEventListener(kind, hold);
  figure.addEventListener('toggle', open, true);
  return () => {
    for (const kind of kinds) figure.removeEventListener(kind, hold);
    figure.removeEventListener('toggle', open, true);
    for (const again of kept.splice(0)) again();
  };
}
