const newline = 10;

/**
 * The two line breaks before a place, and the next one behind a place. Asked for value after value, which mostly come in order: each goes
 * on where the last one stopped, so that text without line breaks is looked at once.
 */
export class LineBreaks {
  /** Of the place that `before` was asked for last: the nearest line break before it, and the one before that; -1 where none was seen. */
  nearest = -1;
  second = -1;
  #bytes: Uint8Array | null = null;
  #place = 0;
  /** Nothing is known of what lies before it. */
  #from = 0;
  /** Between these there is no line break; one stands at the latter, or it is where the search stopped. */
  #noneFrom = 0;
  #noneTo = 0;

  #begin(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#place = 0;
    this.#from = 0;
    this.nearest = -1;
    this.second = -1;
    this.#noneFrom = 0;
    this.#noneTo = 0;
  }

  /** Sets `nearest` and `second` for `place`; those before `downTo` need not be known. */
  before(bytes: Uint8Array, place: number, downTo: number): void {
    if (this.#bytes !== bytes) this.#begin(bytes);
    const known = this.#place;
    this.#place = place;
    if (place >= known && known >= downTo) {
      for (let at = known; at < place; at++) {
        if (bytes[at] !== newline) continue;
        this.second = this.nearest;
        this.nearest = at;
      }
    } else if (place > known || place <= Math.max(this.nearest, this.#from)) {
      this.nearest = -1;
      this.second = -1;
      this.#from = place;
    }
    // What is further off than the two does not matter.
    const least = Math.max(0, downTo);
    let at = this.#from;
    while (at > least && this.second < 0) {
      at--;
      if (bytes[at] !== newline) continue;
      if (this.nearest < 0) this.nearest = at;
      else this.second = at;
    }
    this.#from = at;
  }

  /** The first line break in `[place, to)`; any number from `to` on when there is none. */
  after(bytes: Uint8Array, place: number, to: number): number {
    if (this.#bytes !== bytes) this.#begin(bytes);
    const known = place >= this.#noneFrom && place <= this.#noneTo;
    if (!known) this.#noneFrom = place;
    let at = known ? this.#noneTo : place;
    while (at < to && bytes[at] !== newline) at++;
    this.#noneTo = at;
    return at;
  }
}
