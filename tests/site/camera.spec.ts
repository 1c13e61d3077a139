import { paymentLink } from '../../src/widgets/scan/payment.ts';
import { cameraRuns, openCamera, test, trackStates } from './camera.ts';
import { expect } from './health.ts';
import {
  alert,
  amount,
  goTo,
  money,
  openMarket,
  question,
  say,
  scan,
  stage,
  words,
} from './market.ts';

/** The address that this build's codes lead to. */
const base = 'https://one-to-one.example/';
const ended = ['ended'];
const button = (name: string) => ({ name, exact: true });

// Tall enough for all of the panel: scrolling would go on to the next step. See scan-fit.spec.ts.
test.use({ viewport: { width: 1280, height: 1300 } });

test.describe('a code with an amount', () => {
  test.use({ film: paymentLink(base, { payee: 'bus', fen: 200 }) });

  test('is read from the film, and the camera stops', async ({ page }) => {
    await openCamera(page);
    const asks = say(words.pay.asks, { payee: words.stalls.bus, amount: money(200) });
    await expect(question(page, asks)).toBeVisible();
    expect(await trackStates(page)).toEqual(ended);
    await expect(page.getByLabel(words.camera.picture)).toHaveCount(0);
  });

  test('is read with no request but for the decoder, of which there is none the second time', async ({
    page,
  }) => {
    // The first scan fetches the decoder; from then on nothing at all may be asked of anybody.
    await openMarket(page);
    await scan(page, 'noodles');
    await page.getByRole('button', button(words.pay.cancel)).click();
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => {
      // What keeps the site on the device comes a while after the page, whatever is scanned.
      if (request.url().endsWith('/offline.js')) return;
      requests.push(`${request.method()} ${request.url()}`);
    });
    page.on('websocket', (socket) => requests.push(`websocket ${socket.url()}`));
    await page.getByRole('button', button(words.market.camera)).click();
    const asks = say(words.pay.asks, { payee: words.stalls.bus, amount: money(200) });
    await expect(question(page, asks)).toBeVisible();
    expect(await trackStates(page)).toEqual(ended);
    expect(requests).toEqual([]);
  });
});

test.describe('a code without an amount', () => {
  test.use({ film: paymentLink(base, { payee: 'stranger' }) });

  test('names its payee and lets the reader type, with no stall to warn of', async ({ page }) => {
    await openCamera(page);
    const asks = say(words.pay.howMuch, { payee: words.stalls.stranger });
    await expect(question(page, asks)).toBeVisible();
    await expect(amount(page)).toBeVisible();
    await expect(stage(page).getByText(words.pay.notTheStall.split('{')[0] ?? '')).toHaveCount(0);
  });
});

test.describe('a code of someone else', () => {
  test.use({ film: 'https://user@pay.example/#bus/2.00' });

  test('is shown as text and pays nothing', async ({ page }) => {
    await openCamera(page);
    await expect(question(page, words.pay.foreign)).toBeVisible();
    await expect(
      page.getByText('https://user@pay.example/#bus/2.00', { exact: true }),
    ).toBeVisible();
    await expect(page.getByText(words.pay.foreignLink)).toBeVisible();
    expect(await trackStates(page)).toEqual(ended);
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

test.describe('a code of this site for nobody known', () => {
  test.use({ film: `${base}pay/#mallory/1.00` });

  test('is refused with its reason', async ({ page }) => {
    await openCamera(page);
    await expect(question(page, words.malformed['unknown-payee'])).toBeVisible();
    await expect(page.getByText(words.pay.foreignText, { exact: true })).toBeVisible();
  });
});

test.describe('a camera that sees no code', () => {
  test('stops when the reader says so', async ({ page }) => {
    await cameraRuns(page);
    await page.getByRole('button', button(words.camera.stop)).click();
    await expect(page.getByRole('button', button(words.market.nearest))).toBeVisible();
    expect(await trackStates(page)).toEqual(ended);
  });

  test('stops when another view is chosen', async ({ page }) => {
    await cameraRuns(page);
    await page.getByRole('button', button(words.views.books)).click();
    await expect(page.getByRole('group', { name: words.books.label })).toBeVisible();
    expect(await trackStates(page)).toEqual(ended);
    await page.getByRole('button', button(words.views.market)).click();
    await expect(page.getByLabel(words.camera.picture)).toHaveCount(0);
  });

  test('stops when the reader tops up instead', async ({ page }) => {
    await cameraRuns(page);
    await page.getByRole('button', button(words.purse.topUp)).click();
    await expect(question(page, words.topUp.title)).toBeVisible();
    expect(await trackStates(page)).toEqual(ended);
  });

  test('stops when the page is hidden', async ({ page }) => {
    await cameraRuns(page);
    // A headless browser hides no page; to the page this is the same.
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => trackStates(page)).toEqual(ended);
    await expect(page.getByRole('button', button(words.market.nearest))).toBeVisible();
  });

  test('stops when the page is left', async ({ page }) => {
    await cameraRuns(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expect.poll(() => trackStates(page)).toEqual(ended);
  });

  test('starts again after a stop, and only one runs', async ({ page }) => {
    await cameraRuns(page);
    await page.getByRole('button', button(words.camera.stop)).click();
    await page.getByRole('button', button(words.market.camera)).click();
    await expect(page.getByText(words.camera.note)).toBeVisible();
    expect(await trackStates(page)).toEqual(['ended', 'live']);
    await page.getByRole('button', button(words.camera.stop)).click();
    await expect.poll(() => trackStates(page)).toEqual(['ended', 'ended']);
  });
});

test.describe('no camera', () => {
  /** The message, and the way back to the phone that needs no camera. */
  const explained = async (page: Parameters<typeof openCamera>[0], message: string) => {
    await openCamera(page);
    await expect(alert(page, message)).toHaveText(message);
    await page.getByRole('button', button(words.pay.again)).click();
    await goTo(page, 'bus');
  };

  test.describe('because it was not allowed', () => {
    test.use({ permission: 'denied' });
    test('is said', async ({ page }) => explained(page, words.camera.denied));
  });

  test.describe('because the device has none', () => {
    test.use({ cameras: 0 });
    test('is said', async ({ page }) => explained(page, words.camera.missing));
  });

  test('because the browser offers none, is said', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
    });
    await explained(page, words.camera.missing);
  });

  test('because the page came without encryption, is said', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'isSecureContext', { value: false });
    });
    await explained(page, words.camera.insecure);
  });

  for (const [error, message] of [
    ['NotReadableError', words.camera.busy],
    ['AbortError', words.camera.failed],
  ] as const) {
    test(`for another reason (${error}), is said`, async ({ page }) => {
      await page.addInitScript((name) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
      }, error);
      await explained(page, message);
    });
  }
});
