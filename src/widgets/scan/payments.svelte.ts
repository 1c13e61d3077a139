import {
  balance,
  deposit,
  exampleMoves,
  type Move,
  recallMoves,
  rememberMoves,
  walletAfter,
} from '../../state/wallet.ts';
import type { PayeeId } from './payees.ts';

/** What the reader has done with their money at the market. Amounts in fen. */
export class Payments {
  moves = $state.raw<readonly Move[]>([]);
  /** What was there before the reader started over, until they do something again. */
  #before = $state.raw<readonly Move[]>([]);
  wallet = $derived.by(() => walletAfter(this.moves));
  paid = $derived.by(() => this.moves.findLast((move) => move.kind === 'pay'));
  /** The moves up to the last payment, or all while there is none; an example before the first. */
  shown = $derived.by(() => {
    if (this.paid) return this.moves.slice(0, this.moves.lastIndexOf(this.paid) + 1);
    return this.moves.length > 0 ? this.moves : exampleMoves;
  });

  get balance(): number {
    return balance(this.wallet);
  }

  get deposit(): number {
    return deposit(this.wallet);
  }

  get canRestore(): boolean {
    return this.#before.length > 0;
  }

  /** What a payee has had from the reader. */
  to(id: PayeeId): number {
    return this.moves.reduce(
      (sum, move) => (move.kind === 'pay' && move.payee === id ? sum + move.fen : sum),
      0,
    );
  }

  /** What the device remembers: only in a browser. */
  recall(): void {
    this.moves = recallMoves();
  }

  #keep(moves: readonly Move[], before: readonly Move[] = []): void {
    this.moves = moves;
    this.#before = before;
    rememberMoves(moves);
  }

  add(move: Move): void {
    this.#keep([...this.moves, move]);
  }

  undo(): void {
    this.#keep(this.moves.slice(0, -1));
  }

  startOver(): void {
    if (this.moves.length > 0) this.#keep([], this.moves);
  }

  /** Takes starting over back. */
  restore(): void {
    this.#keep(this.#before);
  }
}
