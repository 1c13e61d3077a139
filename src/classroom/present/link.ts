import { recall, remember } from '../../state/storage.ts';

/** Ties the windows of one deck together, on this computer: nothing leaves the browser. */
export interface Link {
  readonly say: (text: string) => void;
  readonly close: () => void;
}

/**
 * What is said is kept as well, so that a window opened later, or opened again, goes on from there.
 * Where there is no channel, the change of what is kept is the message.
 */
export function link(deck: string, onHear: (text: string) => void): Link {
  const key = `present.${deck}`;
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`one-to-one.${key}`);
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data === 'string') onHear(data);
  };
  const stored = ({ key: changed, newValue }: StorageEvent): void => {
    if (changed === `one-to-one.${key}` && newValue !== null) onHear(newValue);
  };
  if (channel) channel.onmessage = hear;
  else addEventListener('storage', stored);
  return {
    say: (text) => {
      remember(key, text);
      channel?.postMessage(text);
    },
    close: () => {
      channel?.close();
      removeEventListener('storage', stored);
    },
  };
}

export const keptFor = (deck: string): string | null => recall(`present.${deck}`);
