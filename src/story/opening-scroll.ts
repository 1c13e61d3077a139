/** The opening's code turns into tokens, and coins appear behind them, as the reader scrolls. */
const stages = [
  { from: 0, name: 'code' },
  { from: 0.08, name: 'tokens' },
  { from: 0.28, name: 'coins' },
];

export function playOpening(): void {
  const figure = document.querySelector<HTMLElement>('.opening-figure');
  if (!figure || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  let waiting = false;
  const show = (): void => {
    waiting = false;
    const scrolled = scrollY / innerHeight;
    const stage = stages.findLast(({ from }) => scrolled >= from);
    if (stage) figure.dataset['stage'] = stage.name;
  };
  const onScroll = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(show);
  };
  show();
  addEventListener('scroll', onScroll, { passive: true });
}
