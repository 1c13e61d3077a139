import { hydrate } from 'svelte';
import Keep from './Keep.svelte';

/** Wakes the button that keeps the site, wherever it stands. */
for (const target of document.querySelectorAll<HTMLElement>('[data-keep]')) {
  hydrate(Keep, { target, props: JSON.parse(target.dataset['keep'] ?? '{}') });
}
