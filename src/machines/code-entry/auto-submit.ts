/**
 * When a code field may submit by itself: when it is full, and not with the code that was just rejected. Lives beside the
 * machine, because the rejected code must not be in its context.
 */

/** Decides for one field. */
export interface AutoSubmit {
  /** Whether this value should be submitted now, without a click. */
  readonly shouldSubmit: (value: string) => boolean;
  /** The value was refused: not again by itself. */
  readonly reject: (value: string) => void;
}

/** Makes the decision for codes of `length` characters. */
export function createAutoSubmit(length: number): AutoSubmit {
  let rejected: string | undefined;
  let previous = '';
  return {
    shouldSubmit: (value) => {
      const isChanged = value !== previous;
      previous = value;
      return isChanged && value.length === length && value !== rejected;
    },
    reject: (value) => {
      rejected = value;
    },
  };
}
