import type { DrainOptions } from './worker.ts';

type OnCarried = NonNullable<DrainOptions['onCarried']>;

/** Reads what is pending beside the recording of more, for as long as something can be taken. */
export class BackgroundDrain {
  readonly #drain: (onCarried: OnCarried) => Promise<unknown>;
  #carried = 0;
  #failed = 0;
  #again = false;
  #underWay: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;
  #told = Promise.withResolvers<void>();

  /** @param drain reads until nothing can be taken, and tells of each episode that it carried through */
  constructor(drain: (onCarried: OnCarried) => Promise<unknown>) {
    this.#drain = drain;
  }

  /** Episodes carried through so far. */
  get carried(): number {
    return this.#carried;
  }

  /** Of those, episodes that have failed. */
  get failed(): number {
    return this.#failed;
  }

  /** Something was recorded: it is read, if need be after what is under way. */
  start(): void {
    this.#again = true;
    this.#underWay ??= this.#work();
  }

  /** Ends when so many were carried through, or nothing more can be taken now. @throws what the drain threw */
  async until(carried: number): Promise<void> {
    while (this.#underWay && this.#carried < carried) await Promise.race([this.#underWay, this.#told.promise]);
    if (this.#failure) throw this.#failure.error;
  }

  /** Never rejects. */
  async #work(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#drain(({ failed }) => {
          this.#carried += 1;
          this.#failed += Number(failed);
          this.#told.resolve();
          this.#told = Promise.withResolvers();
        });
      }
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#underWay = null;
    }
  }
}
