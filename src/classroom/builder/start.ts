import { hydrate } from 'svelte';
import Composer from './Composer.svelte';

/** Wakes the builder that was drawn at build time. */
const target = document.querySelector<HTMLElement>('[data-composer]');
if (target) {
  hydrate(Composer, { target, props: JSON.parse(target.dataset['composer'] ?? '{}') });
  target.dataset['awake'] = '';
}
