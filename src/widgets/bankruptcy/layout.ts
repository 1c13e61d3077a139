/** Where the merchants stand: a force layout of who owes whom, made once at build time. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3';
import { network } from './street.ts';

/** Places as fractions of a drawing's width and height, to the thousandth. */
export type Layout = readonly (readonly [x: number, y: number])[];

const TICKS = 400;
const RADIUS = 26;

/** The same for the same network: D3 begins from a spiral and draws no lots. */
export function layStreet(): Layout {
  const { liabilities } = network();
  const nodes: SimulationNodeDatum[] = liabilities.map((_, index) => ({ index }));
  const links = liabilities.flatMap((row, source) =>
    row.flatMap((due, target) => (due > 0 ? [{ source, target }] : [])),
  );
  const simulation = forceSimulation(nodes)
    .force('debts', forceLink(links).distance(70).strength(0.25))
    .force('apart', forceManyBody().strength(-90))
    .force('room', forceCollide(RADIUS))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .stop();
  simulation.tick(TICKS);
  return spreadOut(nodes.map(({ x = 0, y = 0 }) => [x, y] as const));
}

/**
 * Fills the drawing: half by rank, so that no corner stays empty and no two stand on one another,
 * half by place, so that neighbours stay neighbours.
 */
function spreadOut(places: Layout): Layout {
  const axis = (pick: (place: readonly [number, number]) => number): number[] => {
    const values = places.map(pick);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const sorted = [...values].sort((a, b) => a - b);
    return values.map((value) => {
      const rank = sorted.indexOf(value) / (values.length - 1);
      return 0.5 * rank + (0.5 * (value - least)) / (most - least);
    });
  };
  const [xs, ys] = [axis(([x]) => x), axis(([, y]) => y)];
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return places.map((_, i) => [round(xs[i] ?? 0), round(ys[i] ?? 0)] as const);
}
