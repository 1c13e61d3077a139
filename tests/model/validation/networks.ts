/** Random networks, and the clearing payments from an independent solver of linear programmes. */
import { solve } from 'yalps';
import { clearingVector, type Obligations, seeded } from '../../../src/model/index.ts';

export function randomNetwork(seed: number): Required<Pick<Obligations, 'outside'>> & Obligations {
  const random = seeded(seed);
  const n = 2 + Math.floor(random() * 12);
  const density = 0.2 + 0.7 * random();
  const liabilities = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) =>
      i === j || random() > density ? 0 : Math.ceil(random() * 100),
    ),
  );
  const external = Array.from({ length: n }, () => Math.floor(random() * 60));
  const outside = Array.from({ length: n }, () => (random() < 0.7 ? Math.ceil(random() * 50) : 0));
  return { liabilities, external, outside };
}

/** The payments that maximise their sum: Eisenberg & Noe (2001), lemma 4. */
export function programmePayments({ liabilities, external, outside }: Obligations): number[] {
  const due = liabilities.map((row, i) => row.reduce((sum, l) => sum + l, outside?.[i] ?? 0));
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { max: number }> = {};
  liabilities.forEach((row, i) => {
    const variable: Record<string, number> = { total: 1, [`due${i}`]: 1, [`funds${i}`]: 1 };
    row.forEach((amount, j) => {
      if (amount > 0) variable[`funds${j}`] = -amount / (due[i] as number);
    });
    variables[`p${i}`] = variable;
    constraints[`due${i}`] = { max: due[i] as number };
    constraints[`funds${i}`] = { max: external[i] as number };
  });
  const solution = solve(
    { direction: 'maximize', objective: 'total', constraints, variables },
    { precision: 1e-11, includeZeroVariables: true },
  );
  const values = new Map(solution.variables);
  return due.map((_, i) => values.get(`p${i}`) ?? 0);
}

/** The largest distance between the clearing vector and the programme's solution. */
export function linearProgramme({ networks }: { networks: number }): number {
  let gap = 0;
  for (let seed = 1; seed <= networks; seed++) {
    const network = randomNetwork(seed);
    const { payments } = clearingVector(network);
    programmePayments(network).forEach((payment, i) => {
      gap = Math.max(gap, Math.abs(payment - (payments[i] as number)));
    });
  }
  return gap;
}
