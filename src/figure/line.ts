/**
 * The path through points, straight from one to the next. D3's own brings every curve along, seven
 * kilobytes of them, which an embedded figure cannot afford.
 */
export function pathThrough(points: Iterable<readonly [number, number]>): string {
  let path = '';
  for (const [x, y] of points) path += `${path === '' ? 'M' : 'L'}${x},${y}`;
  return path;
}
