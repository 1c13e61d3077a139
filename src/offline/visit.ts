/**
 * Comes after a page has loaded and rested: lets the site work without a network, takes the rest of
 * it quietly, and offers a new version when one has come. Bundled by itself as offline.js.
 */
import { canKeep, fetchList, keepSite } from './site.ts';

const base = new URL('.', import.meta.url).pathname;
const LATER = 'one-to-one.later';

/** Until the window is closed. Storage may throw on mere access: then it asks on the next page again. */
function putOff(): void {
  try {
    sessionStorage.setItem(LATER, '');
  } catch {
    // Asking again does no harm.
  }
}

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(LATER) !== null;
  } catch {
    return false;
  }
}

const rest = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });

interface Connection {
  readonly saveData?: boolean;
}

/** Whether the reader asked browsers to fetch as little as they can. */
const sparing = (): boolean =>
  (navigator as { connection?: Connection }).connection?.saveData === true;

async function takeQuietly(): Promise<void> {
  const list = await fetchList(base);
  if (!list) return;
  // Without leave to fetch more, what this page has fetched is kept, from the browser's own memory.
  const seen = new Set(
    [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)].map(
      (url) => new URL(url).pathname.slice(base.length),
    ),
  );
  const files = sparing() ? list.files.filter(({ path }) => seen.has(path)) : list.files;
  // No room, or somebody who asked goes first: the page needs neither.
  await keepSite({ base, list: { ...list, files }, quiet: true }).catch(() => undefined);
}

function offer(worker: ServiceWorker): void {
  const bar = document.getElementById('new-version');
  const [use, later] = bar?.querySelectorAll('button') ?? [];
  if (!bar || !use || !later || isPutOff()) return;
  use.onclick = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    worker.postMessage('use');
  };
  later.onclick = () => {
    putOff();
    bar.hidden = true;
  };
  bar.hidden = false;
  const says = bar.querySelector('p');
  if (says) says.textContent = bar.dataset['says'] ?? '';
}

/** The new version is offered once its files are here: whoever accepts it may be offline next. */
async function expect(worker: ServiceWorker): Promise<void> {
  await takeQuietly();
  if (worker.state === 'installed') offer(worker);
}

function watch(registration: ServiceWorkerRegistration): void {
  const waiting = registration.waiting;
  if (waiting && navigator.serviceWorker.controller) void expect(waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) void expect(worker);
    });
  });
}

async function visit(): Promise<void> {
  await rest();
  const registration: ServiceWorkerRegistration | undefined =
    await navigator.serviceWorker.register(`${base}sw.js`);
  if (!registration) return;
  watch(registration);
  // A browser looks for a new version when it pleases; a class should know before the lesson.
  if (registration.active) registration.update().catch(() => undefined);
  await navigator.serviceWorker.ready;
  if (!registration.waiting) await takeQuietly();
}

// A device that allows no storage does without; there is nobody to tell.
if (canKeep()) visit().catch(() => undefined);
