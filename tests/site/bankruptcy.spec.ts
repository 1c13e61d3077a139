import type { Page } from '@playwright/test';
import words from '../../content/interface/en/bankruptcy.json' with { type: 'json' };
import { waterfall } from '../../src/model/bankruptcy/waterfall.ts';
import { fractionOf } from '../../src/model/money.ts';
import { seeded } from '../../src/model/numeric/random.ts';
import { expect, test } from './health.ts';
import { atRest } from './rest.ts';

const figure = 'widget-figure[data-awake]';
const title = (page: Page) => page.locator(figure).getByRole('heading', { level: 2 });
const open = async (page: Page, query: string): Promise<void> => {
  await page.goto(`/bankruptcy/${query}`);
  await page.mouse.move(9, 9); // A figure wakes for a reader who is there.
  await expect(page.locator(figure)).toBeVisible();
};
/** What is said aloud of a change. */
const spoken = (page: Page) => page.locator(figure).locator('[role=status].visually-hidden');
const numbers = (page: Page) => page.locator(figure).getByText('In words and numbers');
const row = (page: Page, name: string | RegExp) =>
  page.locator(figure).getByRole('row', { name }).first();

// All of a figure is in view, so that nothing scrolls: the story would go on.
test.use({ viewport: { width: 1280, height: 2600 } });

test.describe('the lever', () => {
  test('is pulled, followed to the last class and taken back by keyboard, every stage said', async ({
    page,
  }) => {
    await open(page, '?custody=0.2&loss=0.5&law=ordinary');
    const status = spoken(page);
    const guess = page.getByRole('slider', { name: /^Of your ¥86\.50/ });
    await guess.focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await expect(guess).toHaveAttribute('aria-valuetext', '¥4.33 of ¥86.50');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(/^The app pays on demand/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Pull the lever', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status).toContainText('Redemption stops');
    await page.keyboard.press('Tab');
    for (const said of [
      'is at the central bank, ¥40 million at a bank',
      'The paper is sold, and ¥20 million of it is lost.',
      'Users’ money belongs to the firm and is shared out among all.',
      'The costs get ¥4 million.',
      'Wages and taxes get ¥6 million.',
      'Your own ¥86.50 becomes ¥43.25.',
    ]) {
      await page.keyboard.press('Enter');
      await expect(status).toContainText(said);
    }
    await expect(title(page)).toHaveText('Your ¥86.50 becomes ¥43.25, 50 fen in the yuan');
    await expect(page.locator(figure).locator('.answer')).toHaveText(
      'You guessed ¥4.33. You get more: ¥43.25.',
    );
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Take it back' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(/^The app pays on demand/);
    await expect(guess).toHaveAttribute('aria-valuetext', '¥4.33 of ¥86.50');
  });

  test('is the reader’s alone: a step of the story shows its own case and leaves it', async ({
    page,
  }) => {
    await open(page, '?mine=100&stage=ordinary&law=apart&custody=0.2&loss=0.5');
    await expect(title(page)).toHaveText('Your ¥100.00 becomes ¥80.00, 80 fen in the yuan');
    await expect(page.getByRole('button', { name: 'Take it back' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Pull the lever on your own ¥86.50' }).click();
    await expect(title(page)).toHaveText(
      'Redemption stops: your ¥86.50 is on the screen and out of reach',
    );
  });

  test('takes down the balance that chapter 1 has left', async ({ page }) => {
    const moves = [
      { kind: 'top-up', fen: 5000 },
      { kind: 'pay', payee: 'noodles', fen: 1234 },
    ];
    await page.addInitScript((text) => {
      localStorage.setItem('one-to-one.wallet', text);
    }, JSON.stringify(moves));
    await open(page, '');
    await expect(title(page)).toHaveText(
      'The app pays on demand, and ¥37.66 of what it owes is yours',
    );
    await page.getByRole('button', { name: 'Pull the lever', exact: true }).press('Enter');
    await expect(title(page)).toHaveText(/^Redemption stops: your ¥37\.66/);
  });

  test('asks which firm fails, and what each would mean', async ({ page }) => {
    await open(page, '?open=1&pulled=1&stage=ordinary&mine=100&law=apart');
    await page.getByRole('radio', { name: /^Ant/ }).check();
    await expect(title(page)).toHaveText(/^Ant fails and the app does not/);
    await page.getByRole('radio', { name: /^Alibaba/ }).check();
    await expect(title(page)).toHaveText(/^Alibaba fails: a part of Ant changes hands/);
    await page.getByRole('radio', { name: /^The custody bank/ }).check();
    await numbers(page).click();
    await expect(row(page, /slips of a bank/)).toContainText('¥20,000,000.00');
  });
});

test('the tables of 200 random failures are the model’s, to the fen', async ({ page }) => {
  await open(page, '?open=1&pulled=1&mine=86.5&stage=ordinary');
  await numbers(page).click();
  const random = seeded(7);
  const pick = (min: number, max: number, step: number): number =>
    Math.round((min + step * Math.floor(random() * Math.round((max - min) / step + 1))) * 100) /
    100;
  const { laws, firms } = words.controls;
  const paid: string[] = [];
  for (let run = 0; run < 200; run++) {
    const law = (['apart', 'ordinary'] as const)[pick(0, 1, 1)] ?? 'apart';
    const fails = (['app', 'bank'] as const)[pick(0, 1, 1)] ?? 'app';
    const set = {
      'Kept at the central bank': pick(0, 1, 0.01),
      'Invested share of the rest': pick(0, 1, 0.01),
      [fails === 'app' ? 'Loss on the paper' : words.controls.bankLoss.name]: pick(0, 1, 0.01),
      'Other ordinary claims': pick(0, 200e6, 1e6),
      [words.controls.costs.name]: pick(0, 50e6, 1e6),
      'The app’s own cash': pick(0, 50e6, 1e6),
    };
    const setTo = await page.evaluate(
      async ({ radios, sliders }) => {
        const frame = document.querySelector('widget-figure[data-awake]');
        const named = (selector: string, name: string): HTMLInputElement => {
          const found = [...(frame?.querySelectorAll<HTMLInputElement>(selector) ?? [])].find(
            (one) => one.labels?.[0]?.textContent?.trim().startsWith(name),
          );
          if (!found) throw new Error(`no control "${name}"`);
          return found;
        };
        const rest = () => new Promise((done) => setTimeout(done));
        for (const name of radios) {
          const radio = named('input[type=radio]', name);
          if (!radio.checked) radio.click();
        }
        await rest();
        const set: number[] = [];
        for (const [name, value] of Object.entries(sliders)) {
          const slider = named('input[type=range]', name);
          slider.value = String(value);
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          set.push(slider.valueAsNumber);
        }
        return set;
      },
      { radios: [laws[law].name, firms[fails].name], sliders: set },
    );
    await atRest(page);
    const rows = await page
      .locator(`${figure} details.numbers tr`)
      .evaluateAll((all) =>
        all.map((one) => [...one.children].map((cell) => cell.textContent?.trim() ?? '')),
      );
    const [custody, invested, loss, debts, costs, own] = setTo as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const users = 100e8;
    const coins = fractionOf(users, custody);
    const papers = fractionOf(users - coins, invested);
    const slips = users - coins - papers;
    const pot = users - (fails === 'bank' ? fractionOf(slips, loss) : fractionOf(papers, loss));
    const claims = [
      { id: 'mine', amount: 8650 },
      { id: 'rest', amount: users - 8650 },
    ];
    const others = { id: 'others', amount: debts * 100 };
    const model = waterfall({
      trust: law === 'apart' ? { pool: pot, claims } : undefined,
      collateral: [],
      free: own * 100 + (law === 'apart' ? 0 : pot),
      classes: [
        [{ id: 'costs', amount: costs * 100 }],
        [{ id: 'wages', amount: 6e8 }],
        law === 'apart' ? [others] : [...claims, others],
      ],
    });
    const fen = (text: string | undefined): number =>
      Math.round(Number((text ?? '').replace(/[¥,]/g, '')) * 100);
    const cells = (name: string) => rows.find(([head]) => head === name) ?? [];
    const paidTo = (name: string) => fen(cells(name)[2]) + fen(cells(name)[3]);
    const { claim, parts } = words.tables;
    const where = `run ${run}: ${law} ${fails} ${setTo}`;
    expect(fen(cells(parts.coins)[1]), where).toBe(coins);
    expect(fen(cells(parts.total)[3]), where).toBe(pot + own * 100);
    expect(paidTo(claim.mine), where).toBe(model.paid['mine']);
    expect(paidTo(claim.users), where).toBe((model.paid['mine'] ?? 0) + (model.paid['rest'] ?? 0));
    expect(paidTo(claim.costs), where).toBe(model.paid['costs']);
    expect(paidTo(claim.wages), where).toBe(model.paid['wages']);
    expect(paidTo(claim.others), where).toBe(model.paid['others']);
    expect(fen(cells(claim.owners)[3]), where).toBe(model.residue);
    paid.push(cells(claim.mine).join());
  }
  // The controls did move it.
  expect(new Set(paid).size).toBeGreaterThan(100);
});

test.describe('the street', () => {
  const story = 'view=street&mine=100&stage=ordinary&law=ordinary&custody=0.2&loss=0.5';

  test('answers for a merchant, and shows whom a move of savings spares, by keyboard', async ({
    page,
  }) => {
    await open(page, `?${story}`);
    await expect(title(page)).toHaveText(/30 of 60 merchants cannot pay$/);
    await numbers(page).click();
    const failing = page
      .locator(figure)
      .locator('details.numbers tr')
      .filter({ has: page.locator('td:nth-child(6):text("1"), td:nth-child(6):text("2")') });
    await expect(failing).toHaveCount(30);
    const name = await failing.first().locator('th, td').first().textContent();
    const ask = page.getByRole('combobox', { name: 'Ask a merchant' });
    await ask.focus();
    await page.keyboard.type(name ?? '');
    await expect(ask).toHaveValue(String(name));
    await expect(page.locator(figure)).toContainText(`${name}. Owes ¥`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Back into the app' })).toBeFocused();
    await expect(spoken(page)).toContainText(
      /With the savings of No\. \d+ at a bank \d+ fail; without the move 30 would\./,
    );
  });

  test('fails wave by wave', async ({ page }) => {
    await open(page, `?${story}&wave=0`);
    const dark = page.locator(figure).locator('.house.fails');
    await expect(page.getByText('Before the first wave')).toBeVisible();
    await expect(dark).toHaveCount(0);
    await page.getByRole('button', { name: 'Next wave' }).press('Enter');
    const first = await dark.count();
    expect(first).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Next wave' }).press('Enter');
    expect(await dark.count()).toBeGreaterThan(first);
    await expect(dark).toHaveCount(30);
  });

  test('is asked by a tap on a house', async ({ page }) => {
    await open(page, `?${story}`);
    const house = page.locator(figure).locator('.house').nth(10);
    const box = await house.boundingBox();
    if (!box) throw new Error('no house');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.getByRole('combobox', { name: 'Ask a merchant' })).toHaveValue('No. 11');
  });
});

test.describe('the map', () => {
  test('has its corner, the rules and the record, and a click goes where it points', async ({
    page,
  }) => {
    await open(page, '?view=map&law=apart&open=1');
    const map = page.locator(figure).locator('svg[data-picture]');
    await expect(map).toContainText('“any Alipay account would be worthless”');
    await expect(map).toContainText('P13: true here');
    await expect(map).toContainText('rules of September 2021');
    for (const name of ['Wirecard UK', 'Changgou', 'Synapse', 'UK e-money firms']) {
      await expect(map).toContainText(name);
    }
    const ground = await page.locator(figure).locator('.ground').first().boundingBox();
    if (!ground) throw new Error('no map');
    await page.mouse.click(ground.x + ground.width * 0.5, ground.y + ground.height * 0.5);
    const custody = page.getByRole('slider', { name: 'Kept at the central bank' });
    const value = Number.parseInt((await custody.getAttribute('aria-valuetext')) ?? '', 10);
    expect(Math.abs(value - 50)).toBeLessThanOrEqual(1);
    await numbers(page).click();
    await expect(page.locator(figure).locator('details.numbers')).toContainText(
      /You are looking at (49|50|51)% at the central bank with (49|50|51)% of the rest lost/,
    );
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the lever, the next stage and the street are within reach of a finger', async ({
    page,
  }) => {
    await open(page, '#yours');
    await page.getByRole('button', { name: 'Pull the lever', exact: true }).tap();
    await page.getByRole('button', { name: /^Next: the books/ }).tap();
    await expect(title(page)).toHaveText(/^By its books/);
    await page.getByRole('button', { name: 'The street' }).tap();
    await expect(title(page)).toHaveText(/^While the app is shut/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first state is a whole picture, and every step has its own with its numbers', async ({
    page,
  }) => {
    await page.goto('/bankruptcy/');
    const first = page.locator('widget-figure');
    await expect(first.getByRole('img', { name: /^What there is in four shapes/ })).toBeVisible();
    await expect(first.getByRole('heading', { level: 2 })).toContainText('The app pays on demand');
    await expect(page.locator('.still').getByText('Your ¥100.00 becomes ¥50.00')).toBeVisible();
    await expect(page.locator('.still table').first()).toBeVisible();
  });
});
