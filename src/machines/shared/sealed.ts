/**
 * Sealed values: how passwords, codes and tickets travel through a machine. XState shows events, inputs and snapshots to
 * inspectors and persists them; a seal shows nothing there and gives its content out once, to the actor that sends it.
 */

declare const inside: unique symbol;

const contents = new WeakMap<Sealed<unknown>, unknown>();

/** A value that cannot be read from outside: not by JSON, not by walking properties, not by an inspector. */
export class Sealed<Value> {
  /** Type only: says what is inside, and is never there. */
  declare readonly [inside]?: Value;

  /** What serializers print. */
  toJSON(): string {
    return '[sealed]';
  }
}

/** Seals a value. */
export function seal<Value>(value: Value): Sealed<Value> {
  const sealed = new Sealed<Value>();
  contents.set(sealed as Sealed<unknown>, value); // the map only ever hands the value back under the same key
  return sealed;
}

/** Takes the value out, once. Later calls get undefined. */
export function unseal<Value>(sealed: Sealed<Value> | undefined): Value | undefined {
  if (!sealed) return undefined;
  const key = sealed as Sealed<unknown>; // variance only
  const value = contents.get(key) as Value | undefined; // set by `seal` under this very key
  contents.delete(key);
  return value;
}
