import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import bankruptcy from '../../content/interface/en/bankruptcy.json' with { type: 'json' };
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import { defaultHeight } from '../../src/embed/heights.ts';
import { expect, frameOf, heights, test, wakeIn } from './hosts.ts';
import { toThePoint, widgetIds } from './points.ts';
import { sites } from './sites.ts';

const base = sites.root.url;
const address = (id: string, query = ''): string => `${base}v1/embed/${id}/${query}`;
const iframe = (id: string, more = ''): string =>
  `<iframe src="${address(id)}" title="Figure" width="640" height="${defaultHeight(id)}" ${more}></iframe>`;
const pym = readFileSync(
  join(import.meta.dirname, '../../node_modules/pym.js/dist/pym.v1.js'),
  'utf8',
);

test('there are figures to embed', () => {
  expect(widgetIds.length).toBeGreaterThan(0);
});

for (const id of widgetIds) {
  test(`${id} in a plain page, by our script: used, and as tall as it is`, async ({
    page,
    visit,
    complaints,
  }) => {
    await visit({
      body: `<one-to-one widget="${id}"></one-to-one><script src="${base}embed.js" async></script>`,
    });
    await wakeIn(page);
    await toThePoint(id, frameOf(page));
    await expect
      .poll(async () => {
        const { content, room } = await heights(page);
        return Math.abs(content - room);
      })
      .toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
  });

  test(`${id} in a frame with nothing but scripts, from a host without CORS`, async ({
    page,
    visit,
    complaints,
  }) => {
    await visit({ body: iframe(id, 'sandbox="allow-scripts"'), cors: false });
    await wakeIn(page);
    await toThePoint(id, frameOf(page));
    expect(complaints).toEqual([]);
  });

  test(`${id} in a page that allows frames and nothing else`, async ({
    page,
    visit,
    complaints,
  }) => {
    await visit({
      body: iframe(id),
      policy: `default-src 'none'; img-src data:; frame-src ${new URL(base).origin}`,
    });
    await wakeIn(page);
    await toThePoint(id, frameOf(page));
    expect(complaints).toEqual([]);
  });

  test(`${id} opens whole at its default height, and is not cut at 280 px from right to left`, async ({
    page,
    visit,
  }) => {
    for (const width of [640, 320]) {
      await visit({ body: iframe(id).replace('width="640"', `width="${width}"`) });
      await wakeIn(page);
      const { content, room } = await heights(page);
      expect(content, `${width} px wide`).toBeLessThanOrEqual(room);
    }
    await visit({
      body: `<div dir="rtl">${iframe(id).replace('width="640"', 'width="280"')}</div>`,
    });
    await wakeIn(page);
    const wide = await frameOf(page)
      .locator('html')
      .evaluate((html) => html.scrollWidth);
    expect(wide).toBeLessThanOrEqual(280);
  });
}

test('Pym’s own script sizes the frame', async ({ page, visit }) => {
  await visit({
    body: `<div id="here"></div><script>${pym}</script>
      <script>new pym.Parent('here', '${address('scan')}', {})</script>`,
  });
  await expect
    .poll(async () => {
      const { content, room } = await heights(page);
      return Math.abs(content - room);
    })
    .toBeLessThanOrEqual(1);
});

test('a page that listens as AMP does hears the height', async ({ page, visit }) => {
  await visit({
    body: `<script>
      addEventListener('message', ({ data }) => {
        if (data.sentinel === 'amp' && data.type === 'embed-size') {
          document.querySelector('iframe').height = data.height;
        }
      });
    </script>${iframe('scan')}`,
  });
  await expect
    .poll(async () => {
      const { content, room } = await heights(page);
      return Math.abs(content - room);
    })
    .toBeLessThanOrEqual(1);
});

test('ten on one page', async ({ page, visit, complaints }) => {
  const ten = Array.from({ length: 10 }, (_, index) => widgetIds[index % widgetIds.length] ?? '');
  await visit({
    body: `${ten.map((id) => `<one-to-one widget="${id}"></one-to-one>`).join('')}<script src="${base}embed.js"></script>`,
  });
  for (const [index] of ten.entries()) {
    await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
    await wakeIn(page, index);
  }
  expect(complaints).toEqual([]);
});

test('a host that asks hears of a state, and can set one', async ({ page, visit }) => {
  const id = widgetIds.find((name) => name !== 'scan') ?? 'scan';
  test.skip(id === 'scan', 'no figure with a state of its own is built');
  await visit({
    body: `<one-to-one widget="${id}" events></one-to-one><script src="${base}embed.js"></script>
      <script>addEventListener('one-to-one:state', ({ detail }) => { document.title = detail.state; })</script>`,
  });
  await frameOf(page).locator('.figure[data-awake]').waitFor();
  await toThePoint(id, frameOf(page));
  await expect.poll(() => page.title()).toContain('=');
  const heard = await page.title();
  await page.locator('one-to-one').evaluate((element) => {
    (element as HTMLElement & { setState(state: string): void }).setState('');
  });
  await expect.poll(() => page.title()).not.toBe(heard);
});

test('our script listens to nobody but the frames it manages', async ({
  page,
  visit,
  complaints,
}) => {
  await visit({
    body: `<one-to-one widget="scan"></one-to-one><iframe id="other" srcdoc="<p>another</p>"></iframe>
      <script src="${base}embed.js"></script>`,
  });
  await wakeIn(page);
  const frame = page.locator('one-to-one iframe');
  await expect
    .poll(async () => {
      const { content, room } = await heights(page);
      return Math.abs(content - room);
    })
    .toBeLessThanOrEqual(1);
  const before = await frame.getAttribute('height');
  // Forged by the page itself and by a frame that is not ours; and junk of all kinds.
  await page.evaluate(() => {
    const junk = [
      null,
      0,
      '',
      'x'.repeat(1_000_000),
      [],
      { type: 'one-to-one:height', version: 1, height: 9_999 },
      { type: 'one-to-one:height', version: 1, height: -1 },
      { type: 'one-to-one:height', version: 1, height: Number.NaN },
      { type: 'one-to-one:height', version: 1, height: '50' },
      { type: 'one-to-one:event', version: 1, name: {} },
      { __proto__: null, type: 'one-to-one:height' },
    ];
    const other = document.querySelector<HTMLIFrameElement>('#other');
    const script = other?.contentDocument?.createElement('script');
    if (script) {
      script.textContent =
        "for (let i = 0; i < 1000; i++) parent.postMessage({ type: 'one-to-one:height', version: 1, height: 100 + i }, '*');";
      other?.contentDocument?.body.append(script);
    }
    for (let i = 0; i < 200; i++) for (const message of junk) postMessage(message, '*');
  });
  await page.waitForTimeout(500);
  expect(await frame.getAttribute('height')).toBe(before);
  expect(complaints).toEqual([]);
});

test('a figure ignores what a hostile host sends it', async ({ page, visit, complaints }) => {
  const id = widgetIds.at(-1) ?? 'scan';
  await visit({ body: iframe(id) });
  await wakeIn(page);
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    const states = ['%', '%F0%28', '<script>', 'a='.repeat(3_000), '__proto__=1', 'x=NaN&y=1e999'];
    for (let i = 0; i < 400; i++) {
      for (const state of states) {
        target?.postMessage({ type: 'one-to-one:set-state', version: 1, state: state + i }, '*');
        target?.postMessage({ type: 'one-to-one:set-state', version: 1, state: [state] }, '*');
      }
      target?.postMessage(i, '*');
    }
  });
  await page.waitForTimeout(500);
  await expect(frameOf(page).getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a figure nobody has come to asks for little', async ({ page, visit }) => {
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(base) || !response.url().endsWith('.js')) return;
    weights.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await visit({ body: widgetIds.map((id) => iframe(id)).join('') });
  await page.waitForLoadState('networkidle');
  const weighed = await Promise.all(weights);
  expect(weighed).toHaveLength(widgetIds.length);
  expect(Math.max(...weighed)).toBeLessThanOrEqual(4_000);
});

test('what is done to a figure before its script has come is done when it comes', async ({
  page,
}) => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route(/part-bankruptcy-/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(address('bankruptcy'));
  await page.getByRole('button', { name: bankruptcy.lever.pull, exact: true }).click();
  await page.getByText(figure.controls, { exact: true }).click();
  await expect(page.locator('.figure[data-awake]')).toHaveCount(0);
  open();
  await expect(page.getByRole('button', { name: /^Next: the books/ })).toBeVisible();
  await expect(page.getByRole('slider').first()).toBeVisible();
});

test('a language that the site has is gone to, with all else that was asked', async ({ page }) => {
  // There is one language yet: the picture of another figure stands for its translation.
  const link = `<link rel="alternate" hreflang="eo" href="${address('grip')}">`;
  await page.route(address('peg', '*'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace('</head>', `${link}</head>`),
    });
  });
  await page.goto(address('peg', '?lang=eo&theme=dark&x="]'));
  await expect(page).toHaveURL(/\/grip\/\?theme=dark&x=/);
  await page.goto(address('peg', '?lang=zz&theme=dark'));
  await page.locator('.figure').hover({ position: { x: 20, y: 8 } });
  await expect(page.locator('.figure')).toHaveAttribute('data-awake', '');
  expect(page.url()).toBe(address('peg', '?lang=zz&theme=dark'));
});

test('without JavaScript a frame shows its figure', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const id of widgetIds) {
    await page.goto(address(id));
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(page.locator('svg').nth(1)).toBeVisible();
  }
  await context.close();
});
