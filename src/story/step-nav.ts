/** Goes from step to step without scrolling by hand; says where the reader is. */
class StepNav extends HTMLElement {
  connectedCallback(): void {
    const story = this.closest<HTMLElement>('[data-story]');
    const steps = [...(story?.querySelectorAll<HTMLElement>('.step') ?? [])];
    const positions: string[] = JSON.parse(this.dataset['positions'] ?? '[]');
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('[data-by]')];
    const status = this.querySelector('[role="status"]');
    let at = -1;
    /** The step that the page is on its way to. */
    let going: number | undefined;

    const go = (by: number): void => {
      const to = (going ?? at) + by;
      const step = steps[to];
      if (!step) return;
      going = to;
      // A step that was asked for is a place to come back to; one scrolled to is not. Coming back
      // leads to the step, not to where a smooth scroll happened to be.
      history.scrollRestoration = 'manual';
      history.pushState(null, '', `#${step.id}`);
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      step.scrollIntoView({ behavior: still ? 'instant' : 'smooth' });
      step.focus({ preventScroll: true });
    };
    story?.addEventListener('story:step', (event) => {
      at = (event as CustomEvent<number>).detail;
      if (at === going) going = undefined;
      for (const button of buttons) {
        button.disabled = steps[at + Number(button.dataset['by'])] === undefined;
      }
      if (status) status.textContent = positions[at] ?? '';
    });
    addEventListener('scrollend', () => {
      going = undefined;
    });
    for (const button of buttons) {
      button.addEventListener('click', () => go(Number(button.dataset['by'])));
    }
  }
}

customElements.define('step-nav', StepNav);
