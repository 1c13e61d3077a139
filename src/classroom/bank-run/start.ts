import { hydrate } from 'svelte';
import BankRun from './BankRun.svelte';

/** Wakes the bank run that was drawn at build time. */
const target = document.querySelector<HTMLElement>('[data-bank-run]');
if (target) {
  hydrate(BankRun, { target, props: JSON.parse(target.dataset['bankRun'] ?? '{}') });
  target.dataset['awake'] = '';
}
