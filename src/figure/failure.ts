/** Why a figure stands still: its script did not come, or it ran into an error. */
export type Failure = 'lost' | 'stopped';

/** Says what happened to a figure, beside its picture; null when nothing did. */
export function sayFailure(figure: HTMLElement, failure: Failure | null): void {
  const notice = figure.querySelector<HTMLElement>('[data-failed]');
  if (!notice) return;
  for (const said of notice.querySelectorAll<HTMLElement>('[data-why]')) {
    said.hidden = said.dataset['why'] !== failure;
  }
  notice.hidden = failure === null;
}
