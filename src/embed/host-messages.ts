/** What a host may say to a figure. Anything else is not for us. */
export type HostMessage =
  | { readonly kind: 'state'; readonly query: string }
  | { readonly kind: 'height' };

const LONGEST = 4_000;

/** Reads a message that came from the page around; `unknown` until it is known. */
export function readHostMessage(data: unknown): HostMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, version, state } = data as Record<string, unknown>;
  if (version !== 1) return null;
  if (type === 'one-to-one:ask-height') return { kind: 'height' };
  if (type !== 'one-to-one:set-state' || typeof state !== 'string') return null;
  return state.length > LONGEST ? null : { kind: 'state', query: state };
}
