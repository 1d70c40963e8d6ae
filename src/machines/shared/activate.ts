/** Activation of the session a flow came to: once per created session, and never with one that is not there. */
import { flowError } from './flow-port.js';
import { hubOf } from './hub.js';
import type { ClientPort, FlowClerk } from './ports.js';
import { taskOf } from './read-world.js';
import type { FlowOutput, FlowRoute } from './route.js';

/** How the page goes on once somebody is signed in. */
export interface ActivationTarget {
  /** Where to go; nowhere if absent. */
  readonly redirectUrl?: string | undefined;
  readonly navigate?: ((url: string) => unknown) | undefined;
}

/** What `setActive` hands its `navigate`. */
interface NavigateContext {
  readonly session?: { readonly currentTask?: unknown } | null;
  readonly decorateUrl?: (url: string) => string;
}

/** Activates the session of a route. */
export async function activateSession(
  { clerk, client, route }: { readonly clerk: FlowClerk; readonly client: ClientPort; readonly route: FlowRoute },
  target: ActivationTarget,
): Promise<FlowOutput> {
  const { sessionId } = route;
  if (!sessionId) throw flowError('form', 'session_missing', 'There is no session to activate.');
  const { activations } = hubOf(clerk);
  let activation = activations.get(sessionId);
  if (!activation) {
    activation = activate(clerk, client, sessionId, target);
    activations.set(sessionId, activation);
    const forget = (): unknown => activations.delete(sessionId);
    // The id of a created session never comes up again; that of an existing one may.
    activation.then(route.name === 'activating' ? undefined : forget, forget);
  }
  await activation;
  return outputOf(clerk, sessionId);
}

/** What a finished flow says about a session: a pending one is a task, not an end. */
export function outputOf({ client }: FlowClerk, sessionId: string): FlowOutput {
  const session = client?.sessions.find(({ id }) => id === sessionId);
  const task = session ? taskOf(session) : null;
  return { kind: 'session', sessionId, ...(task !== null && { task }) };
}

/** Goes where a signed-in person goes. */
export async function leave(clerk: FlowClerk, { redirectUrl, navigate }: ActivationTarget): Promise<void> {
  if (redirectUrl === undefined) return;
  await (navigate ? navigate(redirectUrl) : clerk.navigate?.(redirectUrl));
}

async function activate(
  clerk: FlowClerk,
  client: ClientPort,
  session: string,
  target: ActivationTarget,
): Promise<void> {
  const isListed = (): boolean => (clerk.client ?? client).sessions.some(({ id }) => id === session);
  if (!isListed()) await client.reload?.();
  // Without this check a lagging client would read as "no session": a sign-out.
  if (!isListed()) throw flowError('form', 'session_missing', 'The new session could not be found.');
  const navigate = async ({ session: active, decorateUrl }: NavigateContext): Promise<void> => {
    if (active?.currentTask) return; // first the task, then the page
    const url = target.redirectUrl;
    await leave(clerk, { ...target, redirectUrl: url === undefined ? url : (decorateUrl?.(url) ?? url) });
  };
  const params = { session, ...(target.redirectUrl !== undefined && { navigate }) };
  await clerk.setActive(params as never); // each implementation types its own parameters
}
