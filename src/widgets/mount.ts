import { sayFailure } from '../figure/failure.ts';
import { keep } from '../figure/keep.ts';
import { sooner } from '../figure/sooner.ts';
import { warmFormats } from '../i18n/warm.ts';
import { drawingOf } from './drawings.ts';

/** A browser may remember that a script did not come: then only the page anew asks for it again. */
async function pageAnew(): Promise<void> {
  // Never in place of a text that can be read, where there is nothing to come.
  const there = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
  if (!there.ok) return;
  // WebKit remembers it beyond the page, until the file has come in another way.
  const asked = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
  await Promise.allSettled([...asked].map(({ href }) => fetch(href, { cache: 'reload' })));
  location.reload();
}

/** The reader is there: they have moved, came back to a place, or followed a link to a state or step. */
const there = new Promise<void>((resolve) => {
  if (location.search !== '' || location.hash !== '' || scrollY > 0) resolve();
  else sooner([async () => resolve()]);
});

// Not in the task in which the reader's first sign is told of.
const formats = there
  .then(() => new Promise((begin) => setTimeout(begin)))
  .then(() => warmFormats(document.documentElement.lang));

/**
 * Wakes a widget drawn at build time when it nears the screen and the reader is there: its picture
 * stands already, and until somebody moves nothing can be done with it, so a first view is spared
 * its script. Should the script not come, the picture stays; the reader is told and can ask again.
 */
class WidgetFigure extends HTMLElement {
  #lost = 0;
  #again = (): void => {};

  connectedCallback(): void {
    this.#again = keep(this);
    const nearing = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        nearing.disconnect();
        void there.then(() => this.#wake());
      },
      { rootMargin: '200px 0px' },
    );
    nearing.observe(this);
    this.querySelector('[data-failed] button')?.addEventListener('click', () => void this.#wake());
  }

  async #wake(): Promise<void> {
    const load = drawingOf(this.dataset['widget'] ?? '');
    if (!load) return;
    sayFailure(this, null);
    try {
      // What runs components comes with the first of them: a first view needs neither.
      // A browser takes a while to ask for each file: not for all of them in one task.
      const running = import('../figure/wake.ts');
      running.catch(() => {});
      await new Promise((done) => setTimeout(done));
      const { default: drawing } = await load();
      const { wake } = await running;
      await formats;
      this.#lost = 0;
      await wake(this, drawing, JSON.parse(this.dataset['props'] ?? '{}'), this.#again);
    } catch (error) {
      console.warn(error);
      sayFailure(this, 'lost');
      this.#lost += 1;
      if (this.#lost > 1) void pageAnew().catch(() => undefined);
    }
  }
}

customElements.define('widget-figure', WidgetFigure);
