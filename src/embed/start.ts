import { sayFailure } from '../figure/failure.ts';
import { keep } from '../figure/keep.ts';
import { sooner } from '../figure/sooner.ts';
import type { Drawing, wake } from '../figure/wake.ts';
import { setStage } from '../state/stage.ts';
import { tellHeight } from './height.ts';
import { readHostMessage } from './host-messages.ts';
import { asksForMore, readParams } from './params.ts';

/** Sent to the page around; it carries no data of the reader's, so that anyone may receive it. */
function send(message: unknown): void {
  if (parent !== window) parent.postMessage(message, '*');
}

/** What comes only when it is wanted: how a figure is woken, and the figure. */
interface Script {
  readonly default: Drawing;
  readonly wake: typeof wake;
}

/**
 * Wakes the one figure of an embed page: at a reader's first sign, or at once when its address or
 * the page around asks for more than its picture. Runs as a classic script: see decisions.
 */
export function start(id: string, load: () => Promise<Script>): void {
  const figure = document.querySelector<HTMLElement>('.figure');
  if (!figure) return;
  const params = readParams(location.search);
  const root = document.documentElement;
  const translated = document.querySelector<HTMLLinkElement>(`link[hreflang="${params.lang}"]`);
  if (translated) {
    const query = new URLSearchParams(location.search);
    query.delete('lang');
    location.replace(`${translated.href}${query.size > 0 ? `?${query}` : ''}`);
    return;
  }
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
  const again = keep(figure);
  let coming = false;
  const rouse = async (): Promise<void> => {
    if (coming || figure.dataset['awake'] !== undefined) return;
    coming = true;
    sayFailure(figure, null);
    try {
      const script = await load();
      await script.wake(figure, script.default, given, again);
    } catch (error) {
      console.warn(error);
      sayFailure(figure, 'lost');
    }
    coming = false;
  };
  if (asksForMore(location.search)) void rouse();
  else sooner([rouse]);
  figure.querySelector('[data-failed] button')?.addEventListener('click', rouse);
  const tellAgain = tellHeight(document.body, send);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    const message = readHostMessage(data);
    if (message?.kind === 'state') {
      setStage(id, message.query, true);
      void rouse();
    } else if (message) tellAgain();
  });
}
