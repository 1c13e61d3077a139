import { hydrate } from 'svelte';
import Presenter from './Presenter.svelte';

const target = document.querySelector<HTMLElement>('[data-present]');
if (target) hydrate(Presenter, { target, props: JSON.parse(target.dataset['present'] ?? '{}') });
