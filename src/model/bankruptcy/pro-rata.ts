/** Sharing a pool of fen among claims so that every fen goes somewhere and none goes twice. */
import { whole } from '../check.ts';
import { floorOfProduct, remainder, sumFen } from '../money.ts';

const MANY = 10_000;

/** Claim i gets floor(P C_i / T) - floor(P C_(i-1) / T), with C the running sums of claims. */
function byPrefix(pool: number, claims: ArrayLike<number>, total: number, paid: Float64Array) {
  let claimed = 0;
  let before = 0;
  for (let i = 0; i < paid.length; i++) {
    claimed += claims[i] as number;
    const upTo = floorOfProduct(pool, claimed, total);
    paid[i] = upTo - before;
    before = upTo;
  }
}

/** Claim i gets floor(P c_i / T); what is left goes, a fen each, to the largest remainders. */
function byRemainder(pool: number, claims: ArrayLike<number>, total: number, paid: Float64Array) {
  const rests: number[] = [];
  let left = pool;
  for (let i = 0; i < paid.length; i++) {
    const claim = claims[i] as number;
    const base = floorOfProduct(pool, claim, total);
    rests.push(remainder(pool, claim, base, total));
    paid[i] = base;
    left -= base;
  }
  const order = rests.map((_, i) => i).sort((i, j) => (rests[j] as number) - (rests[i] as number));
  for (const i of order.slice(0, left)) paid[i] = (paid[i] as number) + 1;
}

/**
 * As proRata, with the result in a Float64Array: for very many claims. `total` is their sum.
 * The caller answers for whole, non-negative claims.
 */
export function sharePool(pool: number, claims: ArrayLike<number>, total: number): Float64Array {
  if (pool >= total) return new Float64Array(claims);
  const paid = new Float64Array(claims.length);
  (claims.length > MANY ? byPrefix : byRemainder)(pool, claims, total, paid);
  return paid;
}

/**
 * Divides `pool` fen among `claims` in fen in proportion, each claim at most paid in full. The sum
 * is exactly min(pool, sum of claims) and every share is less than a fen from its exact value: by
 * largest remainder (ties to the earlier claim), by running sums for more than 10,000 claims.
 * Throws a RangeError for amounts that are negative or not whole, or a sum beyond 2^53 - 1.
 */
export function proRata(pool: number, claims: readonly number[]): number[] {
  return Array.from(sharePool(whole('pool', pool), claims, sumFen('claims', claims)));
}
