/** In a frame without an origin there is no storage, no clipboard and no saving of files. */
export const withoutOrigin = (): boolean => self.origin === 'null';

/** What a host page may ask to hear of; none says anything about the reader. */
export type FigureEvent = 'prediction' | 'bankruptcy' | 'scan' | 'run' | 'decision';

/** Says that something happened in a figure. Where nobody asked, nobody hears it. */
export function tell(name: FigureEvent): void {
  document.dispatchEvent(new CustomEvent('one-to-one:event', { detail: name }));
}
