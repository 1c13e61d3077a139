/** A line from point to point. d3's would weigh more than most drawings that need one. */
export function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${tidy(x)},${tidy(y)}`).join('');
}

/** Thousandths of a pixel say nothing. */
const tidy = (value: number): number => Math.round(value * 1000) / 1000;
