/**
 * Scrolling on past the end of a chapter enters the next: the page's last section fills the screen,
 * and a further push at the very end follows its link. Only a push that starts at the end counts,
 * so that a reader who comes back by the back button, or jumps to the end, stays where they are.
 */
const turns = 3;

/** Whether the page's last section is about. */
let near = false;

/** To ask how long a page is has it laid out: only where that can be the answer. */
const atEnd = (): boolean =>
  near && Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 1;

export function enterByScrolling(): void {
  const end = document.querySelector<HTMLElement>('[data-next]');
  const next = end?.dataset['next'];
  if (!next) return;
  fetchAhead(end, next);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  new IntersectionObserver((entries) => {
    near = entries.at(-1)?.isIntersecting ?? false;
  }).observe(end);
  const enter = (): void => location.assign(next);
  byWheel(enter);
  byTouch(enter);
}

/** Fetches the next page when the end is three screens away: before that it would be in the way. */
function fetchAhead(end: HTMLElement, href: string): void {
  const nearing = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      nearing.disconnect();
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'prefetch', href }),
      );
    },
    { rootMargin: '300% 0px' },
  );
  nearing.observe(end);
}

/** Three turns of the wheel at the end. A trackpad's momentum sends a rain of events: one turn. */
function byWheel(enter: () => void): void {
  let turned = 0;
  let last = 0;
  const onWheel = ({ deltaY, timeStamp }: WheelEvent): void => {
    if (deltaY <= 0 || !atEnd()) turned = 0;
    else if (timeStamp - last > 250) turned += 1;
    last = timeStamp;
    if (turned >= turns) enter();
  };
  addEventListener('wheel', onWheel, { passive: true });
}

/** One upward swipe of a third of the screen that begins at the end. */
function byTouch(enter: () => void): void {
  let from: number | undefined;
  const onStart = ({ touches }: TouchEvent): void => {
    from = atEnd() && touches.length === 1 ? touches[0]?.clientY : undefined;
  };
  const onEnd = ({ changedTouches }: TouchEvent): void => {
    const to = changedTouches[0]?.clientY;
    if (from !== undefined && to !== undefined && from - to > innerHeight / 3) enter();
  };
  addEventListener('touchstart', onStart, { passive: true });
  addEventListener('touchend', onEnd, { passive: true });
}
