import { fill } from '../i18n/fill.ts';

const names = ['kind', 'speaker', 'verdict'] as const;

/** Narrows the list of claims; the choice stands in the address, so that it can be sent. */
class ClaimsFilter extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of names) {
      const select = this.#select(name);
      const value = asked.get(name) ?? '';
      if (select && [...select.options].some((option) => option.value === value)) {
        select.value = value;
      }
    }
    this.addEventListener('change', () => this.#apply(true));
    this.querySelector('[data-all]')?.addEventListener('click', () => this.#showAll());
    this.#apply(false);
    // A link to one claim outweighs a filter that leaves it out.
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest('.claim')?.hasAttribute('hidden')) {
      this.#showAll();
      target.scrollIntoView();
    }
  }

  #showAll(): void {
    for (const select of this.querySelectorAll('select')) select.value = '';
    this.#apply(true);
  }

  #select(name: string): HTMLSelectElement | null {
    return this.querySelector(`select[name="${name}"]`);
  }

  #apply(write: boolean): void {
    const chosen = names.map((name): [(typeof names)[number], string] => [
      name,
      this.#select(name)?.value ?? '',
    ]);
    let shown = 0;
    for (const claim of this.querySelectorAll<HTMLElement>('.claim')) {
      claim.hidden = chosen.some(([name, value]) => value !== '' && claim.dataset[name] !== value);
      if (!claim.hidden) shown += 1;
    }
    for (const section of this.querySelectorAll<HTMLElement>('[data-paragraph]')) {
      section.hidden = section.querySelector('.claim:not([hidden])') === null;
    }
    const { one = '', other = '', language = 'en' } = this.dataset;
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = fill({ one, other }, { count: shown }, language);
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    if (write) {
      const query = new URLSearchParams(chosen.filter(([, value]) => value !== '')).toString();
      history.replaceState(null, '', query ? `?${query}` : location.pathname);
    }
  }
}

customElements.define('claims-filter', ClaimsFilter);
