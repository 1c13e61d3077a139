/** What a service worker finds around it; TypeScript knows either this or the page, not both. */
export interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchAsked extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

export interface Told extends Extendable {
  readonly data: unknown;
}

interface Events {
  install: Extendable;
  activate: Extendable;
  fetch: FetchAsked;
  message: Told;
}

export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
}
