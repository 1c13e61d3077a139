/**
 * Moves labels that stand on one another apart, no further than needed and in their order.
 * @param wanted Where each label would stand, in pixels.
 * @param least Smallest distance between two.
 * @param range Where they may stand.
 */
export function spread(
  wanted: readonly number[],
  least: number,
  [from, to]: readonly [number, number],
): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const at: number[] = [];
  for (const [place, { y }] of order.entries()) {
    at.push(Math.max(y, place === 0 ? from : (at[place - 1] ?? from) + least));
  }
  for (let place = at.length - 1; place >= 0; place--) {
    const most = place === at.length - 1 ? to : (at[place + 1] ?? to) - least;
    at[place] = Math.min(at[place] ?? most, most);
  }
  const result: number[] = [];
  for (const [place, { index }] of order.entries()) result[index] = at[place] ?? 0;
  return result;
}
