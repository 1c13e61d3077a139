/*! One to One, embed.js version 1. MIT. Sizes framed figures; sends nothing anywhere. */
(() => {
  const site = new URL('.', document.currentScript.src).href;
  const origin = new URL(site).origin;
  const folder = `${site}v1/embed/`;
  const frames = new Set();

  /** Manages a frame of ours; any other is left alone. */
  function manage(frame) {
    if (!frame.src.startsWith(folder)) return;
    frames.add(frame);
  }

  // A frame that was given no origin says "null"; any other that says so has gone elsewhere.
  const isOurs = (frame, from) =>
    from === origin ||
    (from === 'null' &&
      frame.hasAttribute('sandbox') &&
      !frame.sandbox.contains('allow-same-origin'));

  const sender = ({ source, origin: from }) => {
    for (const frame of frames) {
      if (!frame.isConnected) frames.delete(frame);
      else if (frame.contentWindow === source) return isOurs(frame, from) ? frame : undefined;
    }
    return undefined;
  };

  addEventListener('message', (event) => {
    const { data } = event;
    if (!data || typeof data !== 'object' || data.version !== 1) return;
    const frame = sender(event);
    if (!frame) return;
    if (data.type === 'one-to-one:height') {
      const { height } = data;
      if (Number.isInteger(height) && height > 0 && height < 20000) frame.height = String(height);
    } else if (data.type === 'one-to-one:event' || data.type === 'one-to-one:state') {
      const text = data.type === 'one-to-one:event' ? data.name : data.state;
      if (typeof text !== 'string' || text.length > 4000) return;
      const detail = data.type === 'one-to-one:event' ? { name: text } : { state: text };
      (frame.closest('one-to-one') ?? frame).dispatchEvent(
        new CustomEvent(data.type, { detail, bubbles: true }),
      );
    }
  });

  class OneToOne extends HTMLElement {
    connectedCallback() {
      if (this.firstElementChild?.localName === 'iframe') return;
      const id = this.getAttribute('widget') ?? '';
      if (!/^[a-z]{1,20}$/.test(id)) return;
      const query = new URLSearchParams(this.getAttribute('state') ?? '');
      for (const name of ['theme', 'lang', 'controls', 'step', 'title', 'events']) {
        const value = this.getAttribute(name);
        if (value !== null) query.set(name, name === 'events' ? '1' : value);
      }
      const frame = document.createElement('iframe');
      frame.src = `${folder}${id}/?${query}`;
      frame.title = this.getAttribute('label') ?? 'One to One';
      frame.loading = 'lazy';
      frame.width = '100%';
      frame.height = this.getAttribute('height') ?? '640';
      frame.setAttribute('frameborder', '0');
      frame.allow = 'fullscreen; clipboard-write';
      manage(frame);
      this.replaceChildren(frame);
    }

    /** Shows a state: a query string as in a copied link. */
    setState(state) {
      const target = this.querySelector('iframe')?.contentWindow;
      target?.postMessage({ type: 'one-to-one:set-state', version: 1, state: String(state) }, '*');
    }
  }
  if (!customElements.get('one-to-one')) customElements.define('one-to-one', OneToOne);

  const all = () => document.querySelectorAll('iframe').forEach(manage);
  all();
  addEventListener('DOMContentLoaded', all);
  // Frames that come later, as in a page that builds itself.
  new MutationObserver(all).observe(document.documentElement, { childList: true, subtree: true });
})();
