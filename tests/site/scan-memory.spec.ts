import { expect, test } from './health.ts';
import { amount, expectPurse, money, openMarket, say, scan, topUp, words } from './market.ts';

/** What a reader has who has done nothing yet; the story's first number. */
const fresh = { bank: 30_000, app: 0 };

test('the balance is there again after a reload, and on the page a phone opens', async ({
  page,
}) => {
  await openMarket(page);
  await topUp(page, 5_000);
  await scan(page, 'bus');
  await page
    .getByRole('button', { name: say(words.pay.submit, { amount: money(200) }), exact: true })
    .click();
  const left = { bank: 25_000, app: 4_800 };
  await expectPurse(page, left);
  await page.reload();
  await openMarket(page);
  await expectPurse(page, left);
  await page.goto('pay/#noodles');
  await expectPurse(page, left);
});

const forbidden = () => {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'localStorage', { get: refuse });
};
const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
};
for (const [name, script] of Object.entries({ forbidden, full })) {
  test(`with storage ${name} a whole purchase works, and is forgotten`, async ({ page }) => {
    await page.addInitScript(script);
    await openMarket(page);
    await topUp(page, 5_000);
    await scan(page, 'bus');
    await page
      .getByRole('button', { name: say(words.pay.submit, { amount: money(200) }), exact: true })
      .click();
    await expectPurse(page, { bank: 25_000, app: 4_800 });
    await page.reload();
    await openMarket(page);
    await expectPurse(page, fresh);
  });
}

const stored = {
  'broken text': '{"',
  'not a list': '{"kind":"top-up","fen":100}',
  'a list of nothing': '[null]',
  'an amount as text': '[{"kind":"top-up","fen":"100"}]',
  'an amount below nothing': '[{"kind":"top-up","fen":-100}]',
  'a part of a fen': '[{"kind":"top-up","fen":0.5}]',
  'more than there was': '[{"kind":"top-up","fen":30001}]',
  'a payment out of nothing': '[{"kind":"pay","payee":"bus","fen":200}]',
  'a payee that is markup': '[{"kind":"top-up","fen":500},{"kind":"pay","payee":"<b>","fen":200}]',
  'far too long': JSON.stringify(Array(5_000).fill({ kind: 'top-up', fen: 1 })),
  'too many moves': JSON.stringify(Array(201).fill({ kind: 'top-up', fen: 1 })),
};
for (const [name, text] of Object.entries(stored)) {
  test(`a stored purse that holds ${name} counts as none`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('one-to-one.wallet', value), text);
    await openMarket(page);
    await expectPurse(page, fresh);
    await topUp(page, 2_000);
    await expectPurse(page, { bank: 28_000, app: 2_000 });
  });
}

test('the decoder is fetched with the first scan, not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const decoders = () => scripts.filter((url) => /\/decode\.[^/]*\.js$/.test(url));
  await openMarket(page);
  await topUp(page, 2_000);
  await page.waitForLoadState('networkidle');
  expect(decoders()).toEqual([]);
  await scan(page, 'noodles');
  await expect(amount(page)).toBeVisible();
  expect(decoders()).toHaveLength(1);
});
