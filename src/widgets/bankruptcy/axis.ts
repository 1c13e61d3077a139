/** An axis of shares, from none to all. The kit's scale knows round numbers; a share needs none. */
export interface Axis {
  (share: number): number;
  /** The share at a position, kept within the axis. */
  invert(position: number): number;
}

export const axis = (none: number, all: number): Axis =>
  Object.assign((share: number) => none + share * (all - none), {
    invert: (position: number) => Math.min(1, Math.max(0, (position - none) / (all - none))),
  });
