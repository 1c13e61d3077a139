import type { Page } from '@playwright/test';

const QUIET = 4;

/** Resolves once a figure has followed what was set: nothing in it has changed for some frames. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    (frames) =>
      new Promise<void>((done) => {
        let quiet = 0;
        const watch = new MutationObserver(() => {
          quiet = 0;
        });
        watch.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        const look = (): void => {
          quiet += 1;
          if (quiet <= frames) requestAnimationFrame(look);
          else {
            watch.disconnect();
            done();
          }
        };
        requestAnimationFrame(look);
      }),
    QUIET,
  );
