import { drawn, type Scene } from './scene.ts';

/** An article of somebody else's; served beside the site, so that one process holds all of it. */
export const article = `<!doctype html><html lang="en"><meta charset="utf-8">
<title>An article</title><p>Words.</p><main></main><script src="/embed.js"></script>`;

const ids = ['peg', 'bankruptcy', 'reserves', 'scan'];

/** A figure is put into the article, tells its height, is told a state, and is taken away. */
export const embeds: Scene = {
  name: 'embeds, put in and taken away',
  path: 'an-article',
  times: 200,
  async begin() {},
  async again(page, time) {
    await page.evaluate(
      (widget) =>
        new Promise<void>((done, failed) => {
          const figure = document.createElement('one-to-one');
          figure.setAttribute('widget', widget);
          figure.setAttribute('height', '333');
          setTimeout(() => failed(new Error(`${widget} told no height`)), 20_000);
          document.querySelector('main')?.append(figure);
          const frame = figure.querySelector('iframe');
          const sized = new MutationObserver(() => {
            sized.disconnect();
            (figure as unknown as { setState: (state: string) => void }).setState('open=1');
            done();
          });
          if (frame) sized.observe(frame, { attributeFilter: ['height'] });
        }),
      ids[time % ids.length] ?? '',
    );
    await page.frameLocator('iframe').locator('[data-awake]').waitFor();
    await drawn(page);
    await page.evaluate(() => document.querySelector('one-to-one')?.remove());
  },
};
