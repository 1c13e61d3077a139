/**
 * Answers for the network: with the files of its own version where they are kept, so that pages of
 * two versions never mix; else from the network; and without one, with whatever is there. A new
 * version waits until the reader asks for it or has left every page. Bundled by itself as sw.js.
 */
import { type FileList, LIST, parseList, type SiteFile } from './list.ts';
import type { FetchAsked, WorkerScope } from './scope.ts';
import { CACHE, keep, keyOf, listKey, sweep } from './store.ts';

/** Filled in by the build. */
declare const VERSION: string;

const worker = globalThis as unknown as WorkerScope;
const base = new URL(worker.registration.scope).pathname;
const home = listKey(base, VERSION);

let known: Promise<ReadonlyMap<string, SiteFile>> | undefined;

/** The files of this version by their path; the browser may have stopped the worker in between. */
function files(): Promise<ReadonlyMap<string, SiteFile>> {
  known ??= caches
    .open(CACHE)
    .then((cache) => cache.match(home))
    .then(async (kept) => parseList(await kept?.json()))
    .then((list) => new Map(list?.files.map((file) => [file.path, file])));
  return known;
}

async function install(): Promise<void> {
  const response = await fetch(base + LIST, { cache: 'no-cache' });
  const list: FileList | undefined = parseList(await response.clone().json());
  // The server is just getting another version: the browser will come again.
  if (list?.version !== VERSION) throw new Error('the list is of another version');
  await (await caches.open(CACHE)).put(home, response);
}

async function activate(): Promise<void> {
  await sweep(await caches.open(CACHE), base);
  await worker.clients.claim();
}

/** Without a network: the file of any version, or the page that says that there is none. */
async function withoutNetwork(cache: Cache, url: URL, request: Request): Promise<Response> {
  if (url.pathname === base + LIST) return (await cache.match(home)) ?? Response.error();
  const any = await cache.match(url.pathname, { ignoreSearch: true });
  if (any || request.mode !== 'navigate') return any ?? Response.error();
  const missing = await cache.match(`${base}404.html`, { ignoreSearch: true });
  if (!missing) return Response.error();
  return new Response(missing.body, { status: 404, headers: missing.headers });
}

async function answer(event: FetchAsked, url: URL): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(CACHE);
  const path = url.pathname.slice(base.length);
  const file = (await files()).get(path);
  const kept = file
    ? await cache.match(keyOf(base, file))
    : // Of a version before: a page that is still open may ask for it.
      path.startsWith('_astro/') && (await cache.match(url.pathname, { ignoreSearch: true }));
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (file) event.waitUntil(keep(cache, base, file, response.clone()).catch(() => false));
    return response;
  } catch {
    return withoutNetwork(cache, url, request);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data === 'use') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const own = url.origin === location.origin && url.pathname.startsWith(base);
  // What is being taken for later comes from the network itself.
  const taking = request.cache === 'no-cache' && request.mode !== 'navigate';
  if (request.method !== 'GET' || !own || (taking && url.pathname !== base + LIST)) return;
  event.respondWith(answer(event, url));
});
