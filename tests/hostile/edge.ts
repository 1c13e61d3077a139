import { strict as assert } from 'node:assert';
import type fc from 'fast-check';

/** A place where something from outside comes in. */
export interface Edge<Case = never> {
  readonly name: string;
  readonly cases: fc.Arbitrary<Case>;
  /** Lets one case in; says in a word how it ended, and throws where it must not have. */
  readonly meet: (one: Case) => string | Promise<string>;
}

// biome-ignore lint/suspicious/noExplicitAny: each edge has cases of its own.
export type AnyEdge = Edge<any>;

/** Nothing of it is markup or hidden: what a reader sees is what it is. */
export function expectPlain(text: string): void {
  assert.doesNotMatch(
    text,
    /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u,
    'hides something',
  );
}

/** A case as text, the same for the same case. */
export function shown(one: unknown): string {
  if (one instanceof Uint8Array) return Buffer.from(one).toString('latin1');
  const text = JSON.stringify(one, (_, value) =>
    typeof value === 'bigint' || value instanceof RegExp || value instanceof Map
      ? String(value)
      : value,
  );
  return text ?? String(one);
}

export { assert };
