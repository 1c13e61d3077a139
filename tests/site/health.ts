import { test as base, expect } from '@playwright/test';

/**
 * A page that must stay quiet: any console message, exception, failed or foreign request, or
 * policy violation fails the test that used it.
 */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        // The runner says so itself when a test keeps the service worker out.
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
      page.on('requestfailed', (request) => {
        // A prefetch is dropped when the page is left; that is no failure.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
          complaints.push(`request failed: ${request.url()}`);
        }
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        const own = hostname === new URL(baseURL ?? '').hostname;
        if (!own && protocol !== 'data:' && protocol !== 'blob:') {
          complaints.push(`foreign request: ${request.url()}`);
        }
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
