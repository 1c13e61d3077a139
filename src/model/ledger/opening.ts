/**
 * The balance sheets on which every story starts: a city-sized economy, in fen. One size is real,
 * the 2 % / 98 % split of consumer credit between the platform's own books and its partners (the
 * prospectus figure, fact C2); the others are illustrative.
 */
import { share, whole } from '../check.ts';
import { fractionOf, yuan } from '../money.ts';
import type { Instrument, Sector } from './instruments.ts';

/** A million yuan, in fen. */
const MILLION = 100_000_000;

type Stocks = Readonly<Partial<Record<Instrument, number>>>;

/** Amounts given in millions of yuan, in fen. */
function millions(amounts: Stocks): Stocks {
  return Object.fromEntries(
    Object.entries(amounts).map(([instrument, amount]) => [instrument, yuan(amount * 1e6)]),
  );
}

/** Signed stocks by sector: asset +, liability -. Absent is zero. */
export interface Opening {
  readonly stocks: Readonly<Record<Sector, Stocks>>;
  readonly realAssets: Readonly<Record<Sector, number>>;
}

export interface OpeningChoice {
  /** Share of the float that already sits at the central bank (0 to 1). */
  custody?: number;
  /** Bank deposits of the credit partners, in fen; what they have more, everybody else has less. */
  partnerDeposits?: number;
}

/**
 * The opening balance sheets, balanced in every instrument whatever the choice.
 * Throws a RangeError for a share outside 0..1, or partner deposits that are not a whole number
 * between 0 and 110 million yuan.
 */
export function openingBalance(choice: OpeningChoice = {}): Opening {
  const float = 160 * MILLION;
  const atCentralBank = fractionOf(float, share('custody', choice.custody ?? 0.2));
  const partners = whole('partnerDeposits', choice.partnerDeposits ?? 10 * MILLION);
  const others = whole('110 million less partnerDeposits', 110 * MILLION - partners);
  // Moving float to the central bank turns bank reserves into float, yuan for yuan.
  const reserves = 182 * MILLION - atCentralBank;
  const atBanks = float - atCentralBank;
  return {
    stocks: {
      H: millions({ N: 20, D: 800, U: 100, LH: -40 }),
      M: millions({ D: 150, U: 60, LB: -100 }),
      A: { ...millions({ D: 12, U: -160, LH: 0.8, LB: -6 }), DF: atBanks, F: atCentralBank },
      B: { ...millions({ D: -1072, LB: 1030, GB: 100 }), DF: -atBanks, R: reserves },
      P: { ...millions({ N: -20, GB: 212 }), R: -reserves, F: -atCentralBank },
      C: { ...millions({ LH: 39.2 }), D: partners },
      X: { ...millions({ LB: -924, GB: -312 }), D: others },
    },
    realAssets: { H: 0, M: 0, A: 5 * MILLION, B: 0, P: 0, C: 0, X: 2000 * MILLION },
  };
}
