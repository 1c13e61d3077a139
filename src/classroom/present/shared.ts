/** What the window on the wall and the window with the notes have in common. */
export interface Shared {
  readonly slide: string;
  readonly blank: boolean;
  readonly revealed: boolean;
  /** Hands counted, by slide. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
  /** The clock: when it was last started (ms since 1970, 0 where it stands), and ms before that. */
  readonly since: number;
  readonly spent: number;
}

export const nothingYet: Shared = {
  slide: '',
  blank: false,
  revealed: false,
  counts: {},
  since: 0,
  spent: 0,
};

export const MOST_HANDS = 999;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_HANDS;

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

function countsOf(value: unknown): Shared['counts'] {
  if (typeof value !== 'object' || value === null) return {};
  const good = Object.entries(value).filter(
    ([id, counts]) =>
      /^[a-z][a-z0-9-]{0,60}$/.test(id) &&
      Array.isArray(counts) &&
      counts.length <= 5 &&
      counts.every(isCount),
  );
  return Object.fromEntries(good.slice(0, 60));
}

/** Reads what another window said or what was stored; null where it is nothing of ours. */
export function readShared(text: unknown): Shared | null {
  if (typeof text !== 'string' || text.length > 20_000) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { slide, blank, revealed, counts, since, spent } = value as Record<string, unknown>;
    if (typeof slide !== 'string' || !/^[a-z0-9-]{0,60}$/.test(slide)) return null;
    return {
      slide,
      blank: blank === true,
      revealed: revealed === true,
      counts: countsOf(counts),
      since: isTime(since) ? since : 0,
      spent: isTime(spent) ? spent : 0,
    };
  } catch {
    return null;
  }
}

/** A count as it is typed: null where it is none. */
export function readCount(text: string): number | null {
  const value = text.trim() === '' ? 0 : Number(text);
  return isCount(value) ? value : null;
}

/** Minutes and seconds that the clock shows at a time. */
export function clock({ since, spent }: Pick<Shared, 'since' | 'spent'>, now: number): string {
  const seconds = Math.floor((spent + (since > 0 ? Math.max(0, now - since) : 0)) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
