import type { Page } from '@playwright/test';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import type { Instrument, Sector } from '../../src/model/ledger/instruments.ts';
import { stock } from '../../src/model/ledger/ledger.ts';
import { balance, deposit, type Move, walletAfter } from '../../src/state/wallet.ts';
import { expect, test } from './health.ts';
import {
  alert,
  amount,
  expectPurse,
  goTo,
  money,
  openMarket,
  phone,
  phoneOver,
  question,
  say,
  scan,
  stage,
  topUp,
  words,
} from './market.ts';

const nothing: readonly Move[] = [];
const hundred: readonly Move[] = [{ kind: 'top-up', fen: 10_000 }];

/** The purse after some moves, as the model's ledger has it. */
const purseAfter = (moves: readonly Move[]) => {
  const wallet = walletAfter(moves);
  return { bank: deposit(wallet), app: balance(wallet) };
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.describe('topping up', () => {
  test('moves each offer out of the bank into the app', async ({ page }) => {
    await openMarket(page);
    await expectPurse(page, purseAfter(nothing));
    const moves: Move[] = [];
    for (const fen of [5_000, 20_000]) {
      moves.push({ kind: 'top-up', fen });
      await topUp(page, fen);
      await expect(page.getByRole('status').filter({ hasText: money(fen) })).toHaveText(
        say(words.topUp.done, { amount: money(fen) }),
      );
      await expectPurse(page, purseAfter(moves));
    }
    // What is left in the bank does not reach for these.
    await button(page, words.purse.topUp).click();
    for (const fen of [2_000, 5_000]) await expect(button(page, money(fen))).toBeEnabled();
    for (const fen of [10_000, 20_000]) await expect(button(page, money(fen))).toBeDisabled();
  });

  test('takes an amount of the reader’s own, to the last fen of the deposit', async ({ page }) => {
    await openMarket(page);
    await button(page, words.purse.topUp).click();
    await page.getByLabel(words.topUp.own).fill('12.34');
    await page.keyboard.press('Enter');
    await expectPurse(page, purseAfter([{ kind: 'top-up', fen: 1_234 }]));

    await button(page, words.purse.topUp).click();
    await page.getByLabel(words.topUp.own).fill('287.66');
    await button(page, words.topUp.submit).click();
    await expectPurse(page, { bank: 0, app: 30_000 });
  });

  test('refuses what is no amount, each time with its reason', async ({ page }) => {
    await openMarket(page);
    await button(page, words.purse.topUp).click();
    const refusals = [
      ['', words.problems.empty],
      ['   ', words.problems.empty],
      ['twelve', words.problems['not-a-number']],
      ['1,5', words.problems['not-a-number']],
      ['1e2', words.problems['not-a-number']],
      ['-5', words.problems.negative],
      ['0', words.problems.zero],
      ['1.005', words.problems['too-precise']],
      ['99999999', words.problems.absurd],
      ['300.01', say(words.problems['more-than-deposit'], { balance: money(30_000) })],
    ];
    for (const [typed = '', reason = ''] of refusals) {
      await page.getByLabel(words.topUp.own).fill(typed);
      await button(page, words.topUp.submit).click();
      await expect(alert(page, reason), `“${typed}”`).toHaveText(reason);
      await expect(page.getByLabel(words.topUp.own)).toHaveAccessibleDescription(reason);
    }
    await expectPurse(page, purseAfter(nothing));
    await button(page, words.topUp.cancel).click();
    await expect(button(page, words.market.nearest)).toBeVisible();
  });
});

test.describe('paying', () => {
  test('a static code asks for the amount, and refuses what cannot be paid', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await scan(page, 'noodles');
    const asks = say(words.pay.howMuch, { payee: words.stalls.noodles });
    await expect(question(page, asks)).toHaveText(asks);
    const refusals = [
      ['', words.problems.empty],
      ['abc', words.problems['not-a-number']],
      ['12abc', words.problems['not-a-number']],
      ['-13.50', words.problems.negative],
      ['−1', words.problems.negative],
      ['0', words.problems.zero],
      ['0.00', words.problems.zero],
      ['0.001', words.problems['too-precise']],
      ['1000000', words.problems.absurd],
      ['100.01', say(words.problems['more-than-balance'], { balance: money(10_000) })],
    ];
    for (const [typed = '', reason = ''] of refusals) {
      await amount(page).fill(typed);
      await button(page, words.pay.submitTyped).click();
      await expect(alert(page, reason), `“${typed}”`).toHaveText(reason);
      await expect(amount(page)).toHaveAccessibleDescription(reason);
    }
    await expectPurse(page, purseAfter(hundred));

    await amount(page).fill('13.50');
    await button(page, words.pay.submitTyped).click();
    const moves: readonly Move[] = [...hundred, { kind: 'pay', payee: 'noodles', fen: 1_350 }];
    const after = purseAfter(moves);
    await expectPurse(page, after);
    const paid = say(words.pay.paid, {
      payee: words.stalls.noodles,
      amount: money(1_350),
      balance: money(after.app),
    });
    await expect(page.getByRole('status').filter({ hasText: paid })).toHaveText(paid);
  });

  test('a dynamic code is paid what it asks, which nobody types', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await scan(page, 'bus');
    const asks = say(words.pay.asks, { payee: words.stalls.bus, amount: money(200) });
    await expect(question(page, asks)).toHaveText(asks);
    await expect(amount(page)).toHaveCount(0);
    await button(page, say(words.pay.submit, { amount: money(200) })).click();
    await expectPurse(page, purseAfter([...hundred, { kind: 'pay', payee: 'bus', fen: 200 }]));
  });

  test('a rent beyond the balance is refused, and so is paying out of nothing', async ({
    page,
  }) => {
    await openMarket(page);
    const pay = say(words.pay.submit, { amount: money(90_000) });
    await scan(page, 'rent');
    await button(page, pay).click();
    await expect(alert(page, words.topUp.nothing)).toHaveText(words.topUp.nothing);

    await topUp(page, 10_000);
    await scan(page, 'rent');
    await button(page, pay).click();
    const reason = say(words.problems['more-than-balance'], { balance: money(10_000) });
    await expect(alert(page, reason)).toHaveText(reason);
    await expectPurse(page, purseAfter(hundred));
    await button(page, words.pay.cancel).click();
    await expectPurse(page, purseAfter(hundred));
  });

  test('the last move can be undone', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await scan(page, 'bus');
    await button(page, say(words.pay.submit, { amount: money(200) })).click();
    await expectPurse(page, purseAfter([...hundred, { kind: 'pay', payee: 'bus', fen: 200 }]));
    await button(page, words.market.undo).click();
    await expectPurse(page, purseAfter(hundred));
    await button(page, words.market.undo).click();
    await expectPurse(page, purseAfter(nothing));
    await expect(button(page, words.market.undo)).toHaveCount(0);
  });
});

test.describe('codes that are not what they seem', () => {
  test('one pasted over another names the stranger, with a warning', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await scan(page, 'bicycle');
    const { bicycle: stall, stranger: payee } = words.stalls;
    await expect(question(page, say(words.pay.howMuch, { payee }))).toBeVisible();
    await expect(page.getByText(say(words.pay.notTheStall, { stall, payee }))).toBeVisible();
    // Whoever pays all the same has paid the stranger.
    await amount(page).fill('5');
    await button(page, words.pay.submitTyped).click();
    const paid = { payee, amount: money(500), balance: money(9_500) };
    await expect(page.getByText(say(words.pay.paid, paid))).toBeVisible();
  });

  test('an honest one is read without a warning', async ({ page }) => {
    await openMarket(page);
    await scan(page, 'busker');
    const payee = words.stalls.busker;
    await expect(question(page, say(words.pay.howMuch, { payee }))).toBeVisible();
    const warning = say(words.pay.notTheStall, { stall: words.stalls.busker, payee });
    await expect(page.getByText(warning)).toHaveCount(0);
  });

  test('one of another site is shown as text, pays nothing and leads nowhere', async ({ page }) => {
    const visited: string[] = [];
    await openMarket(page);
    const address = page.url();
    page.on('framenavigated', (frame) => visited.push(frame.url()));
    page.context().on('page', (other) => visited.push(other.url()));
    await topUp(page, 10_000);
    await scan(page, 'tea');
    await expect(question(page, words.pay.foreign)).toBeVisible();
    const said = page.getByRole('code').filter({ hasText: 'https://tea.example/menu' });
    await expect(said).toHaveText('https://tea.example/menu');
    await expect(stage(page).getByRole('link', { name: /tea\.example/ })).toHaveCount(0);
    await expect(page.getByText(words.pay.foreignLink)).toBeVisible();
    await said.click();
    await expect(button(page, words.pay.submitTyped)).toHaveCount(0);
    await expectPurse(page, purseAfter(hundred));
    expect(page.url()).toBe(address);
    expect(visited).toEqual([]);
    await button(page, words.pay.again).click();
    await expect(button(page, words.market.nearest)).toBeVisible();
  });

  test('a dirty one says why it cannot be read, and reads once wiped', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await scan(page, 'pharmacy');
    await expect(
      page.getByRole('status').filter({ hasText: words.unreadable.covered }),
    ).toBeVisible();
    await button(page, words.unreadable.wipe).click();
    const asks = say(words.pay.asks, { payee: words.stalls.pharmacy, amount: money(3_580) });
    await expect(question(page, asks)).toBeVisible();
    await button(page, say(words.pay.submit, { amount: money(3_580) })).click();
    await expectPurse(
      page,
      purseAfter([...hundred, { kind: 'pay', payee: 'pharmacy', fen: 3_580 }]),
    );
  });

  test('one with a thumb on it is read all the same', async ({ page }) => {
    await openMarket(page);
    await scan(page, 'fruit');
    const asks = say(words.pay.asks, { payee: words.stalls.fruit, amount: money(1_860) });
    await expect(question(page, asks)).toBeVisible();
  });
});

test.describe('the books', () => {
  type Line = readonly [
    party: 'you' | 'stall' | 'app' | 'bank',
    side: 'own' | 'owns' | 'owes',
    item: keyof typeof words.books,
    sector: Sector,
    instrument: Instrument,
    sign: 1 | -1,
  ];
  /** Which of the ledger's stocks each row shows; a debt is seen from the side of its holder. */
  const lines: readonly Line[] = [
    ['you', 'own', 'slips', 'H', 'D', 1],
    ['you', 'own', 'tokens', 'H', 'U', 1],
    ['stall', 'owns', 'tokens', 'M', 'U', 1],
    ['app', 'owns', 'slipsFloat', 'A', 'DF', 1],
    ['app', 'owes', 'tokens', 'A', 'U', -1],
    ['bank', 'owns', 'coins', 'B', 'R', 1],
    ['bank', 'owes', 'slipsYou', 'H', 'D', 1],
    ['bank', 'owes', 'slipsApp', 'A', 'DF', 1],
  ];

  /** The rows of the table that the ledger gives for the last of some moves. */
  function rowsAfter(moves: readonly Move[]): string[][] {
    const before = walletAfter(moves.slice(0, -1)).ledger;
    const after = walletAfter(moves).ledger;
    return lines.map(([party, side, item, sector, instrument, sign]) => {
      const was = sign * stock(before, sector, instrument) + 0;
      const is = sign * stock(after, sector, instrument) + 0;
      const what = `${words.books[side]} ${words.books[item]}`;
      return [words.books[party], what, money(was), money(is - was), money(is)];
    });
  }

  async function tableRows(page: Page): Promise<string[][]> {
    await page.getByText(figure.numbers, { exact: true }).click();
    const rows = page.getByRole('table', { name: words.books.table.caption }).getByRole('row');
    const texts = await rows.allInnerTexts();
    return texts.slice(1).map((text) => text.split('\t').map((cell) => cell.trim()));
  }

  test('show that tokens moved, and neither coins nor slips', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await scan(page, 'noodles');
    await amount(page).fill('13.50');
    await button(page, words.pay.submitTyped).click();
    await button(page, words.views.books).click();

    const title = say(words.title.books, { amount: money(1_350) });
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    const books = page.getByRole('group', { name: words.books.label });
    await expect(books.getByText(words.books.unchanged, { exact: true })).toHaveCount(6);
    await expect(books.getByText(money(-1_350), { exact: true })).toHaveCount(1);
    await expect(books.getByText(`+${money(1_350)}`, { exact: true })).toHaveCount(1);

    const moves: readonly Move[] = [...hundred, { kind: 'pay', payee: 'noodles', fen: 1_350 }];
    const rows = await tableRows(page);
    expect(rows).toEqual(rowsAfter(moves));
    const moved = rows.filter(([, , , change]) => change !== money(0)).map(([, what]) => what);
    const { own, owns, tokens } = words.books;
    expect(moved).toEqual([`${own} ${tokens}`, `${owns} ${tokens}`]);
  });

  test('show an example, called one, before anything has been paid', async ({ page }) => {
    await openMarket(page);
    await button(page, words.views.books).click();
    const title = say(words.title.example, { amount: money(1_350) });
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(page.getByText(words.books.exampleNote).first()).toBeVisible();
    await expectPurse(page, purseAfter(nothing));
  });
});

test.describe('inside a code', () => {
  test('its text is taken apart, and the fields of a payment code are for tests', async ({
    page,
  }) => {
    await openMarket(page);
    await button(page, words.views.inside).click();
    await page.getByLabel(words.inside.label).selectOption({ label: words.stalls.bus });
    const items = page.getByRole('listitem');
    await expect(items.filter({ hasText: words.inside.parts.address })).toContainText('/pay/#');
    await expect(items.filter({ hasText: words.inside.parts.payee })).toContainText('bus');
    await expect(items.filter({ hasText: words.inside.parts.amount })).toContainText('/2.00');
    await page.getByText(words.inside.payment, { exact: true }).filter({ visible: true }).click();
    const row = (meaning: string) => page.getByRole('row').filter({ hasText: meaning });
    await expect(row(words.emv.currency)).toContainText('963');
    await expect(row(words.emv.country)).toContainText('ZZ');
  });
});

test.describe('without a mouse’s help', () => {
  test('arrow keys move the phone and Enter reads', async ({ page }) => {
    await openMarket(page);
    await topUp(page, 10_000);
    await phoneOver(page, 'noodles');
    await phone(page).focus();
    await page.keyboard.press('ArrowRight');
    await phoneOver(page, 'bus');
    await page.keyboard.press('Enter');
    const asks = say(words.pay.asks, { payee: words.stalls.bus, amount: money(200) });
    await expect(question(page, asks)).toBeVisible();
    await phone(page).focus();
    await page.keyboard.press('ArrowDown');
    await phoneOver(page, 'pharmacy');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('status').filter({ hasText: words.unreadable.covered }),
    ).toBeVisible();
  });

  test('the buttons go round the stalls both ways', async ({ page }) => {
    await openMarket(page);
    await button(page, words.market.previous).click();
    await phoneOver(page, 'tea');
    await goTo(page, 'noodles');
    await phoneOver(page, 'noodles');
  });
});
