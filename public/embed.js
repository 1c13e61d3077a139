/*! One to One, embed.js, version 1, MIT. Sizes framed figures; sends nothing anywhere. */
(() => {
  const site = new URL('.', document.currentScript.src).href;
  const folder = `${site}v1/embed/`;
  const frames = new Set();
  const post = (frame, message) =>
    frame.contentWindow?.postMessage({ version: 1, ...message }, '*');

  // A frame that was given no origin says "null"; any other that says so has gone elsewhere.
  const isOurs = ({ sandbox }, origin) =>
    origin === new URL(site).origin ||
    (origin === 'null' && sandbox.length > 0 && !sandbox.contains('allow-same-origin'));

  addEventListener('message', ({ data, source, origin }) => {
    // Anyone may say anything: what is no text cannot always be made one.
    const said = typeof data?.type === 'string' ? data.type : '';
    const [, type] = /^one-to-one:(height|event|state)$/.exec(said) ?? [];
    const frame = type && [...frames].find(({ contentWindow }) => contentWindow === source);
    if (!frame || data.version !== 1 || !isOurs(frame, origin)) return;
    const { height } = data;
    const key = type === 'event' ? 'name' : 'state';
    if (type === 'height') {
      if (Number.isInteger(height) && height > 0 && height < 20000) frame.height = height;
    } else if (typeof data[key] === 'string' && data[key].length < 4000) {
      const detail = { [key]: data[key] };
      frame.dispatchEvent(new CustomEvent(data.type, { detail, bubbles: true }));
    }
  });

  class OneToOne extends HTMLElement {
    connectedCallback() {
      const get = (name) => this.getAttribute(name);
      if (this.firstElementChild || !/^[a-z]{1,20}$/.test(get('widget'))) return;
      const query = new URLSearchParams(get('state') ?? '');
      for (const name of ['theme', 'lang', 'controls', 'step', 'title', 'events']) {
        if (get(name) !== null) query.set(name, get(name) || '1');
      }
      this.append(
        Object.assign(document.createElement('iframe'), {
          src: `${folder}${get('widget')}/?${query}`,
          title: get('label') ?? 'One to One',
          loading: 'lazy',
          width: '100%',
          height: get('height') ?? 640,
          frameBorder: 0,
          allow: 'fullscreen; clipboard-write',
        }),
      );
    }

    setState(state) {
      const frame = this.querySelector('iframe');
      if (frame) post(frame, { type: 'one-to-one:set-state', state: String(state) });
    }
  }
  if (!customElements.get('one-to-one')) customElements.define('one-to-one', OneToOne);

  const manage = () => {
    for (const frame of frames) if (!frame.isConnected) frames.delete(frame);
    for (const frame of document.querySelectorAll('iframe')) {
      if (frames.has(frame) || !frame.src.startsWith(folder)) continue;
      frames.add(frame);
      // It may have told its height before anybody listened.
      post(frame, { type: 'one-to-one:ask-height' });
    }
  };
  manage();
  new MutationObserver(manage).observe(document, { childList: true, subtree: true });
})();
