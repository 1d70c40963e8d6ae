/** The token machine as the Clerk object takes it (`Clerk.tokenRefresher`). */
import { createActor, fromPromise } from 'xstate';
import type {
  TokenRefresher,
  TokenRefresherEvent,
  TokenRefresherHandle,
  TokenRefresherInput,
} from '../../clerk/token-refresher.js';
import { tokenMachine, type MintOutcome, type TokenEvent } from './token.machine.js';

/** A refresher on the token machine. */
export const tokenRefresher: TokenRefresher = { start };

function start(port: TokenRefresherInput): TokenRefresherHandle {
  let wasReachable = true;
  const machine = tokenMachine.provide({
    actors: {
      mint: fromPromise<MintOutcome>(async ({ signal }) => ({ token: await port.mint(signal), at: port.now() })),
    },
    actions: {
      tellEnded: () => port.onEnded(),
      tellReachable: (_moment, { reachable }) => {
        if (reachable !== wasReachable) port.onReachable?.(reachable);
        wasReachable = reachable;
      },
    },
  });
  const { token } = port;
  const actor = createActor(machine, {
    input: { token, now: port.now(), visible: port.isVisible(), online: port.isOnline() },
  });
  actor.start();
  const at = (): number => port.now();
  return {
    send: (event) => actor.send(toMachineEvent(event, at())),
    demand: () => actor.send({ type: 'demand', at: at() }),
    stop: () => void actor.stop(),
  };
}

function toMachineEvent(event: TokenRefresherEvent, at: number): TokenEvent {
  return event.type === 'token' ? { type: 'sys.tab.token', token: event.token, at } : { type: `sys.${event.type}`, at };
}
