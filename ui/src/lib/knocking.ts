// Asking whether somebody answers again: quickly at first, ever more patiently, never twice at once; at once when there is a reason to.

/** The first wait and the longest, in ms. */
export const FIRST = 1000;
export const MOST = 15_000;

export class Knocking {
  #wait = FIRST;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;
  #opened = -Infinity;

  /** `ask` says whether somebody answered; `opened` is run when somebody did. */
  constructor(readonly ask: () => Promise<boolean>, readonly opened: () => void, readonly clock = () => Date.now()) {}

  /** begin starts to ask, after a wait; where that is under way, nothing changes. Who opened only a moment ago and is gone again is
   * waited for as long as before: a server that answers this alone would else be asked for everything without end. */
  begin(): void {
    if (this.#timer !== undefined || this.#asking) return;
    if (this.clock() - this.#opened > MOST) this.#wait = FIRST;
    this.#later();
  }

  /** now asks at once, and quickly after that. It does nothing where nobody is waited for. */
  now(): Promise<void> {
    if (this.#timer === undefined) return this.#asking ?? Promise.resolve();
    this.#wait = FIRST;
    return this.#knock();
  }

  #later(): void {
    this.#timer = setTimeout(() => void this.#knock(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, MOST);
  }

  #knock(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking = this.ask().then((there) => {
      this.#asking = undefined;
      if (!there) return this.#later();
      this.#opened = this.clock();
      this.opened();
    });
    return this.#asking;
  }
}
