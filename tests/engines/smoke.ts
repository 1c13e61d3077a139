import { existsSync } from 'node:fs';
import bankruptcy from '../../content/interface/en/bankruptcy.json' with { type: 'json' };
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import peg from '../../content/interface/en/peg.json' with { type: 'json' };
import scan from '../../content/interface/en/scan.json' with { type: 'json' };
import story from '../../content/interface/en/story.json' with { type: 'json' };
import { type Driver, type Handle, until } from './driver.ts';

/** What an engine is asked to do, in order; each throws where it cannot. */
export interface Check {
  readonly name: string;
  /** A word where it could not be asked of this engine. */
  readonly run: (browser: Driver, base: string) => Promise<string | undefined>;
}

/** The first visible element of a role whose name begins so. Runs in the page. */
function byRole(role: string, name: string): Element | null {
  const kinds: Record<string, string> = {
    button: 'button, [role="button"]',
    summary: 'summary',
    slider: 'input[type="range"]',
    progressbar: 'progress, [role="progressbar"]',
    heading: 'h1, h2, h3, h4, [role="heading"]',
  };
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const named = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return element.getAttribute('aria-label') ?? (named || (element.textContent ?? ''));
  };
  const all = [...document.querySelectorAll(kinds[role] ?? role)];
  document.querySelector('[data-found]')?.removeAttribute('data-found');
  const found =
    all.find(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        one.getBoundingClientRect().width > 20 &&
        nameOf(one).trim().replace(/\s+/g, ' ').startsWith(name),
    ) ?? null;
  found?.setAttribute('data-found', '');
  return found;
}

async function get(browser: Driver, role: string, name = ''): Promise<Handle> {
  let found: Handle | null = null;
  await until(`${role} "${name}"`, async () => {
    found = await browser.find(byRole, role, name);
    return found;
  });
  return found as unknown as Handle;
}

const awake = (browser: Driver): Promise<void> =>
  until('the figure to wake', () =>
    browser.ask(() => {
      // A reader who is there.
      dispatchEvent(new Event('pointermove'));
      return document.querySelector('.figure[data-awake]') !== null;
    }),
  );

const sliderSays = (browser: Driver): Promise<string | null> =>
  browser.ask(() => document.querySelector('[data-found]')?.getAttribute('aria-valuetext') ?? null);

/** A slider of the figure, moved by keyboard: it changes, and the figure says so. */
async function moveSomething(browser: Driver): Promise<void> {
  if (!(await browser.find(byRole, 'slider', ''))) {
    await browser.press(await get(browser, 'summary', figure.controls), 'Enter');
  }
  const slider = await get(browser, 'slider');
  const before = await sliderSays(browser);
  await browser.press(slider, 'ArrowRight');
  if ((await sliderSays(browser)) === before) await browser.press(slider, 'ArrowLeft');
  await until('the slider to move', async () => (await sliderSays(browser)) !== before);
}

const click = async (browser: Driver, role: string, name: string): Promise<void> =>
  browser.click(await get(browser, role, name));

/** What each widget is there for. */
const points: Readonly<Record<string, (browser: Driver) => Promise<void>>> = {
  async scan(browser) {
    await click(browser, 'button', scan.market.nearest);
    await until('the code to be read', () =>
      browser.ask(() => /¥|shows/.test(document.querySelector('main')?.textContent ?? '')),
    );
  },
  async bankruptcy(browser) {
    await click(browser, 'button', bankruptcy.lever.pull);
    await click(browser, 'button', 'Next: the books');
    await get(browser, 'heading', 'By its books there is');
  },
};

const widget = (id: string): Check => ({
  name: `widget ${id}`,
  run: async (browser, base) => {
    await browser.open(`${base}v1/embed/${id}/`);
    await awake(browser);
    await (points[id] ?? moveSomething)(browser);
    return undefined;
  },
});

const map: Check = {
  name: 'the peg’s map, by its worker',
  run: async (browser, base) => {
    await browser.open(`${base}peg/?view=map`);
    await browser.ask(() => document.querySelector('widget-figure')?.scrollIntoView());
    await get(browser, 'progressbar', peg.views.map);
    await until('the whole map', () =>
      browser.ask(() => document.querySelector('progress')?.value === 1),
    );
    return undefined;
  },
};

const steps: Check = {
  name: 'the story’s steps',
  run: async (browser, base) => {
    await browser.open(`${base}bankruptcy/`);
    await browser.ask(() => document.querySelector('widget-figure')?.scrollIntoView());
    await awake(browser);
    await click(browser, 'button', story.steps.next);
    // A step counts once its scroll has come to rest.
    await until('a step', () =>
      browser.ask(() => {
        const current = document.querySelector('.step[aria-current]');
        return current !== null && location.hash === `#${current.id}`;
      }),
    );
    const before = await browser.ask(() => location.hash);
    await click(browser, 'button', story.steps.next);
    await until('the next step', async () => (await browser.ask(() => location.hash)) !== before);
    return undefined;
  },
};

const sandboxed: Check = {
  name: 'a figure in a frame without an origin',
  run: async (browser, base) => {
    await browser.open(`${base}article`);
    await until('the frame to tell its height', () =>
      browser.ask(() => document.querySelector('iframe')?.getAttribute('height') !== '333'),
    );
    return undefined;
  },
};

const anew: Check = {
  name: 'a script that did not come, asked for again',
  run: async (browser, base) => {
    await fetch(`${base}break`);
    await browser.open(`${base}reserves/`);
    await browser.ask(() => document.querySelector('widget-figure')?.scrollIntoView());
    await get(browser, 'button', figure.retry);
    await fetch(`${base}mend`);
    // An engine that remembers the failure comes by the page anew, at the second time of asking.
    for (let asked = 0; asked < 3; asked++) {
      const button = await browser.find(byRole, 'button', figure.retry);
      if (button) await browser.click(button);
      await new Promise((go) => setTimeout(go, 1_500));
      await browser.ask(() => document.querySelector('widget-figure')?.scrollIntoView());
    }
    await awake(browser);
    // Some engines count what was broken here as an exception.
    browser.thrown();
    return undefined;
  },
};

const paper: Check = {
  name: 'print',
  run: async (browser, base) => {
    await browser.open(`${base}bankruptcy/`);
    const bytes = await browser.print();
    if (bytes === null) return 'cannot be asked to print this way';
    if (bytes < 20_000) throw new Error(`only ${bytes} bytes on paper`);
    return `${Math.round(bytes / 1_000)} kB`;
  },
};

/** @param dist the built site */
export function checksFor(ids: readonly string[], dist: string): Check[] {
  const offline: Check = {
    name: 'offline',
    run: async (browser, base) => {
      if (!existsSync(`${dist}/sw.js`)) return 'the site keeps nothing for offline';
      await browser.open(base);
      // It takes the site quietly, after the page has rested; the first page asks for the others.
      await until(
        'a chapter to be kept',
        () =>
          browser.ask(async () => {
            const kept = await caches.match('/bankruptcy/', { ignoreSearch: true });
            return kept !== undefined;
          }),
        60,
      );
      await fetch(`${base}offline`);
      await browser.open(`${base}bankruptcy/`);
      await fetch(`${base}mend`);
      const text = await browser.ask(
        () => document.querySelector('main')?.textContent?.length ?? 0,
      );
      if (text < 1_000) throw new Error('no text without a network');
      return undefined;
    },
  };
  return [...ids.map(widget), map, steps, sandboxed, anew, paper, offline];
}
