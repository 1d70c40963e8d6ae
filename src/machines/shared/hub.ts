/**
 * What all flows on one clerk object share: which attempts were given up, which sessions are being activated. Kept beside
 * the clerk object, so that two flows agree and a session is activated once.
 */

/** Shared state of one clerk object. */
export interface FlowHub {
  /** Ids of attempts that somebody started over from; the server still lists them. */
  readonly discarded: Set<string>;
  /** Activations by session id, running or done. A failed one is taken out. */
  readonly activations: Map<string, Promise<void>>;
  /** Flows to tell about a change that the clerk object does not tell about. */
  readonly listeners: Set<() => void>;
}

const hubs = new WeakMap<object, FlowHub>();

/** The hub of a clerk object. */
export function hubOf(clerk: object): FlowHub {
  const known = hubs.get(clerk);
  if (known) return known;
  const hub: FlowHub = { discarded: new Set(), activations: new Map(), listeners: new Set() };
  hubs.set(clerk, hub);
  return hub;
}
