import { type Snippet, SYSTEMS, snippetFor } from './snippets.ts';

/** The builder under each figure of the gallery: from what is chosen, the code to paste. */
class EmbedBuilder extends HTMLElement {
  #state = '';

  connectedCallback(): void {
    const frame = this.closest('section')?.querySelector<HTMLElement>('one-to-one');
    frame?.addEventListener('one-to-one:state', (event) => {
      const { state } = (event as CustomEvent<{ state: string }>).detail;
      // All as by default need not be as it opens.
      this.#state = state || (this.dataset['bare'] ?? '');
      this.#write();
    });
    this.addEventListener('input', () => {
      this.#preview(frame);
      this.#write();
    });
    this.querySelector('[data-copy]')?.addEventListener('click', () => void this.#copy());
    this.#write();
  }

  #value(name: string): string {
    const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(
      `[data-field="${name}"]`,
    );
    return field?.value.trim() ?? '';
  }

  #snippet(): Snippet {
    const {
      base = '',
      widget = '',
      label = '',
      height = '',
      page = '',
      opening = '',
    } = this.dataset;
    return {
      base,
      id: widget,
      state: this.#state,
      opening,
      theme: this.#value('theme'),
      controls: this.#value('controls'),
      title: this.#value('title'),
      label,
      height: Number(height),
      page,
    };
  }

  /** Shows the frame as it will be: in its width, palette and controls. */
  #preview(frame: HTMLElement | null | undefined): void {
    const inner = frame?.querySelector('iframe');
    if (!frame || !inner) return;
    const width = this.#value('width');
    if (width === '') inner.removeAttribute('width');
    else inner.width = width;
    const wanted = ['theme', 'controls', 'title'].map((name) => this.#value(name)).join('\n');
    if (wanted === frame.dataset['shown']) return;
    frame.dataset['shown'] = wanted;
    const address = new URL(inner.src);
    const fresh = new URLSearchParams(this.#state);
    for (const name of ['theme', 'controls', 'title']) fresh.set(name, this.#value(name));
    fresh.set('events', '1');
    address.search = fresh.toString();
    inner.src = address.href;
  }

  #write(): void {
    const code = this.querySelector('textarea');
    const system = SYSTEMS.find((name) => name === this.#value('system')) ?? 'script';
    if (code) code.value = snippetFor(system, this.#snippet());
  }

  async #copy(): Promise<void> {
    const code = this.querySelector('textarea');
    const status = this.querySelector('[role="status"]');
    if (!code || !status) return;
    const { copied = '', byHand = '' } = this.dataset;
    try {
      await navigator.clipboard.writeText(code.value);
      status.textContent = copied;
    } catch {
      code.select();
      status.textContent = byHand;
    }
  }
}

customElements.define('embed-builder', EmbedBuilder);
