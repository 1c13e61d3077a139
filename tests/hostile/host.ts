import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

interface Frame {
  readonly src: string;
  height: unknown;
  readonly isConnected: boolean;
  readonly contentWindow: object;
  readonly sandbox: { readonly length: number; contains: (name: string) => boolean };
  dispatchEvent: (event: { type: string; detail: unknown }) => void;
}

export interface Host {
  readonly frame: Frame;
  /** Events that the host's page was told of. */
  readonly told: { type: string; detail: unknown }[];
  /** Calls embed.js's listener as the browser would. */
  hear: (message: { data: unknown; source: unknown; origin: string }) => void;
}

const script = readFileSync(join(import.meta.dirname, '../../public/embed.js'), 'utf8');

/** A page of somebody else's with one of our frames in it: as much of one as embed.js touches. */
export function hostPage(): Host {
  const told: Host['told'] = [];
  const frame: Frame = {
    src: 'https://figures.example/v1/embed/peg/',
    height: 640,
    isConnected: true,
    contentWindow: { postMessage: () => {} },
    sandbox: { length: 0, contains: () => false },
    dispatchEvent: (event) => told.push(event),
  };
  const listeners: ((message: unknown) => void)[] = [];
  const page = {
    document: {
      currentScript: { src: 'https://figures.example/embed.js' },
      querySelectorAll: () => [frame],
    },
    URL,
    URLSearchParams,
    HTMLElement: class {},
    customElements: { get: () => undefined, define: () => {} },
    MutationObserver: class {
      observe(): void {}
    },
    CustomEvent: class {
      readonly type: string;
      readonly detail: unknown;
      constructor(type: string, { detail }: { detail: unknown }) {
        this.type = type;
        this.detail = detail;
      }
    },
    addEventListener: (_: string, listener: (message: unknown) => void) => listeners.push(listener),
  };
  runInContext(script, createContext(page));
  return {
    frame,
    told,
    hear: (message) => {
      for (const listener of listeners) listener(message);
    },
  };
}
