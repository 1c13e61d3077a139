import { forget, recall, remember } from '../state/storage.ts';

/**
 * Asks for a guess before the mechanism is shown, then answers the guess that was made. Without
 * script, and in print, the question stands with all its answers.
 */
class PredictQuestion extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const chapter = this.dataset['chapter'] ?? '';
    const key = `guess.${chapter}`;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const guess = String(new FormData(form).get(`guess-${chapter}`) ?? '');
      remember(key, guess);
      this.#answer(guess, true);
    });
    this.querySelector('[data-skip]')?.addEventListener('click', () => this.#answer('', true));
    this.querySelector('[data-again]')?.addEventListener('click', () => {
      forget(key);
      form.reset();
      delete this.dataset['answered'];
      form.querySelector('input')?.focus();
    });
    const earlier = recall(key);
    if (earlier !== null) this.#answer(earlier, false);
  }

  /** An unknown or empty guess (an old one, a skipped question) gets the answer for everybody. */
  #answer(guess: string, focus: boolean): void {
    const input = [...this.querySelectorAll('input')].find(({ value }) => value === guess);
    const said = this.querySelector<HTMLElement>('[data-guess]');
    if (said) {
      said.hidden = input === undefined;
      const label = input?.closest('label')?.textContent?.trim() ?? '';
      said.textContent = (this.dataset['said'] ?? '').replace('{guess}', label);
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-for]')) {
      part.hidden = part.dataset['for'] !== guess;
    }
    this.dataset['answered'] = '';
    if (focus) this.querySelector<HTMLElement>('[data-again]')?.focus({ preventScroll: true });
  }
}

customElements.define('predict-question', PredictQuestion);
