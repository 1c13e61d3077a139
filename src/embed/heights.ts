const TALL: Readonly<Record<string, number>> = {
  bankruptcy: 1000,
  apprentice: 960,
  breakup: 820,
  dilemma: 1340,
  grip: 800,
  ledger: 860,
  monoculture: 1060,
  peg: 1010,
  readings: 1260,
  timeline: 880,
  reserves: 1420,
};

/**
 * A height, in pixels, at which a figure's opening state is whole in a frame 640 and 320 px wide,
 * for hosts that do not listen. A browser test measures each.
 */
export const defaultHeight = (id: string): number => TALL[id] ?? 760;
