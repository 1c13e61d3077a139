const TALL: Readonly<Record<string, number>> = {
  bankruptcy: 1020,
  apprentice: 960,
  breakup: 830,
  dilemma: 1340,
  grip: 810,
  ledger: 870,
  monoculture: 1080,
  peg: 1030,
  readings: 1260,
  timeline: 880,
  reserves: 1420,
};

/**
 * A height, in pixels, at which a figure's opening state is whole in a frame 640 and 320 px wide,
 * for hosts that do not listen. A browser test measures each.
 */
export const defaultHeight = (id: string): number => TALL[id] ?? 760;
