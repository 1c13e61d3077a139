import { hydrate } from 'svelte';
import Worksheets from './Worksheets.svelte';

/** Wakes the worksheets drawn at build time; without it the first one stands as it is. */
class WorksheetMaker extends HTMLElement {
  connectedCallback(): void {
    const target = this.querySelector('[data-root]');
    if (!target) return;
    hydrate(Worksheets, { target, props: JSON.parse(this.dataset['props'] ?? '{}') });
    this.dataset['awake'] = '';
  }
}

customElements.define('worksheet-maker', WorksheetMaker);
