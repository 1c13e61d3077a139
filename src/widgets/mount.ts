import { hydrate } from 'svelte';
import { drawingOf } from './drawings.ts';

/**
 * Wakes a widget drawn at build time when it nears the screen. Until then, and if its script does
 * not come, its picture stays; the reader is told and can ask again.
 */
class WidgetFigure extends HTMLElement {
  connectedCallback(): void {
    const nearing = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        nearing.disconnect();
        void this.#wake();
      },
      { rootMargin: '200px 0px' },
    );
    nearing.observe(this);
    this.querySelector('[data-failed] button')?.addEventListener('click', () => void this.#wake());
  }

  async #wake(): Promise<void> {
    const target = this.querySelector('[data-root]');
    const failed = this.querySelector<HTMLElement>('[data-failed]');
    const load = drawingOf(this.dataset['widget'] ?? '');
    if (!target || !failed || !load) return;
    failed.hidden = true;
    try {
      const { default: component } = await load();
      hydrate(component, { target, props: JSON.parse(this.dataset['props'] ?? '{}') });
      this.dataset['awake'] = '';
    } catch (error) {
      failed.hidden = false;
      console.warn(error);
    }
  }
}

customElements.define('widget-figure', WidgetFigure);
