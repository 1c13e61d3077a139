import scrollama from 'scrollama';
import { setStage } from '../state/stage.ts';

/**
 * Tells a chapter's widget which step the reader is at. The only file that uses scrollama, whose
 * traps it keeps away: one instance a page, an offset inside 0..1, and since steps may be skipped
 * or fire all at once, only the last of a frame counts and each is a whole state.
 */
export function followSteps(story: HTMLElement): void {
  const widget = story.dataset['story'] ?? '';
  const steps = [...story.querySelectorAll<HTMLElement>('.step')];
  let waiting: HTMLElement | undefined;
  let current: HTMLElement | undefined;
  let entered = false;
  /** Where the page stood when a step was last entered. */
  let at = Number.NaN;

  const enter = (): void => {
    const step = waiting;
    waiting = undefined;
    if (!step || step === current) return;
    // Before anything is changed: afterwards the page would be laid out to answer.
    at = scrollY;
    current?.removeAttribute('aria-current');
    current = step;
    step.setAttribute('aria-current', 'step');
    setStage(widget, step.dataset['state'] ?? '');
    setTimeout(() => {
      if (step === current) name(step);
    });
    story.dispatchEvent(new CustomEvent('story:step', { detail: steps.indexOf(step) }));
  };
  /**
   * The address always names the step in view, so that it can be copied. A state that it named is
   * over once the reader has gone on from where they came in. Not in the frame that draws the step:
   * a browser takes long over it.
   */
  const name = (step: HTMLElement): void => {
    const state = entered ? '' : location.search;
    history.replaceState(history.state, '', `${location.pathname}${state}#${step.id}`);
    entered = true;
  };
  const soon = (step: HTMLElement): void => {
    if (!waiting) requestAnimationFrame(enter);
    waiting = step;
  };

  // What opens in the figure can push another step under the line. The reader has not gone there:
  // it counts from the next scroll on.
  let pushed: HTMLElement | undefined;
  addEventListener('scroll', () => {
    if (pushed) soon(pushed);
    pushed = undefined;
  });

  // On a phone the figure covers the upper half, so a step is read further down the screen.
  const offset = matchMedia('(min-width: 64rem)').matches ? 0.6 : 0.8;
  scrollama()
    .setup({ step: steps, offset })
    .onStepEnter(({ element }) => {
      pushed = scrollY === at ? element : undefined;
      if (!pushed) soon(element);
    });

  const named = (address: string): HTMLElement | undefined =>
    steps.find(({ id }) => id === new URL(address).hash.slice(1));
  // The event's own address: a step that was just entered may have written its name over it.
  addEventListener('hashchange', ({ newURL }) => {
    const step = named(newURL);
    if (!step) return;
    soon(step);
    step.scrollIntoView({ behavior: 'instant' });
  });
  const first = named(location.href);
  if (first) soon(first);
}
