/**
 * Who is in the economy and what they owe each other: seven sectors, twelve instruments.
 *
 * H households, M merchants, A the platform, B commercial banks, P the central bank, C credit
 * partners (trusts, buyers of securitised loans), X everybody else, so that every bond and every
 * security has an issuer.
 */
export const SECTORS = ['H', 'M', 'A', 'B', 'P', 'C', 'X'] as const;
export type Sector = (typeof SECTORS)[number];

/**
 * N banknotes, D bank deposits, DF deposits in the platform's client-float account, U platform
 * balance units (face 1 yuan), R bank reserves, F float deposited at the central bank, E central
 * bank digital money, LH consumer loans, LB bank loans, S risky securities, GB government bonds,
 * ADV central-bank advances (the only named overdraft).
 */
export const INSTRUMENTS = [
  'N',
  'D',
  'DF',
  'U',
  'R',
  'F',
  'E',
  'LH',
  'LB',
  'S',
  'GB',
  'ADV',
] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** Whose liability each instrument is, and who may hold it as an asset. */
export const MARKETS: Readonly<
  Record<Instrument, { issuers: readonly Sector[]; holders: readonly Sector[] }>
> = {
  N: { issuers: ['P'], holders: ['H', 'M'] },
  D: { issuers: ['B'], holders: ['H', 'M', 'A', 'C', 'X'] },
  DF: { issuers: ['B'], holders: ['A'] },
  U: { issuers: ['A'], holders: ['H', 'M'] },
  R: { issuers: ['P'], holders: ['B'] },
  F: { issuers: ['P'], holders: ['A'] },
  E: { issuers: ['P'], holders: ['H', 'M'] },
  LH: { issuers: ['H'], holders: ['A', 'B', 'C'] },
  LB: { issuers: ['M', 'A', 'X'], holders: ['B'] },
  S: { issuers: ['X'], holders: ['A', 'B', 'C'] },
  GB: { issuers: ['X'], holders: ['B', 'P'] },
  ADV: { issuers: ['A', 'B'], holders: ['P'] },
};

function places<K extends string>(names: readonly K[]): Readonly<Record<K, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<K, number>;
}

/** Row of a sector in the table of stocks. */
export const SECTOR_INDEX = /* @__PURE__ */ places(SECTORS);

/** Column of an instrument in the table of stocks. */
const INSTRUMENT_INDEX = /* @__PURE__ */ places(INSTRUMENTS);

export const WIDTH = 12;
export const CELLS = 84;

/** Working sums: a place per instrument, then one per sector, then the units of H and of M. */
export const UNITS = 19;
export const SUMS = 21;

/** Where a sector's stock of an instrument stands in the flat table. */
export function cell(sector: Sector, instrument: Instrument): number {
  return SECTOR_INDEX[sector] * WIDTH + INSTRUMENT_INDEX[instrument];
}
