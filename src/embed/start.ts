import type { Component } from 'svelte';
import { sayFailure, wake } from '../figure/wake.ts';
import { setStage } from '../state/stage.ts';
import { tellHeight } from './height.ts';
import { readHostMessage } from './host-messages.ts';
import { readParams } from './params.ts';

/** Sent to the page around; it carries no data of the reader's, so that anyone may receive it. */
function send(message: unknown): void {
  if (parent !== window) parent.postMessage(message, '*');
}

/** Wakes the one figure of an embed page. Runs as a classic script: see decisions. */
// biome-ignore lint/suspicious/noExplicitAny: each widget's words have a type of their own.
export function start(id: string, component: Component<any>): void {
  const figure = document.querySelector<HTMLElement>('.figure');
  if (!figure) return;
  const params = readParams(location.search);
  const root = document.documentElement;
  root.dataset['controls'] = params.controls;
  const steps: Record<string, string> = JSON.parse(figure.dataset['steps'] ?? '{}');
  // A step may be asked for by a name that every object has.
  const at = Object.hasOwn(steps, params.step) ? steps[params.step] : undefined;
  if (at !== undefined) setStage(id, at);
  if (params.events) {
    document.addEventListener('one-to-one:event', (event) => {
      const name = (event as CustomEvent<string>).detail;
      send({ type: 'one-to-one:event', version: 1, widget: id, name });
    });
    document.addEventListener('one-to-one:state', (event) => {
      const state = (event as CustomEvent<string>).detail;
      send({ type: 'one-to-one:state', version: 1, widget: id, state });
    });
  }
  const props = JSON.parse(figure.dataset['props'] ?? '{}');
  const given = { ...props, ...(params.title ? { heading: params.title } : {}) };
  wake(figure, component, given);
  figure.querySelector('[data-failed] button')?.addEventListener('click', () => {
    sayFailure(figure, null);
    wake(figure, component, given);
  });
  const tellAgain = tellHeight(document.body, send);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    const message = readHostMessage(data);
    if (message?.kind === 'state') setStage(id, message.query, true);
    else if (message) tellAgain();
  });
}
