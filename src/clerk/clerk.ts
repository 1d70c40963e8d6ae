/** The Clerk object: a facade over the pieces in this folder. Every method is a closure, so it works detached too. */
import { loadPart } from '../transport/load-part.js';
import { createAccessors, VERSION } from './accessors.js';
import { createComponents, type TagDefiner } from './components.js';
import { createCore, type CorePorts } from './create-core.js';
import { loadClerk } from './load.js';
import { createMethods } from './methods.js';
import type { ClerkConstructorOptions, ClerkOptions } from './options.js';
import { createRedirects } from './redirects.js';
import type { SessionRuntime } from './session-runtime.js';
import type { ClerkMembers } from './surface.js';
import type { TokenRefresherLoader } from './token-refresher.js';
import { createUnavailable } from './unavailable.js';

/** The constructor assigns every member, so the class is declared as having them. */
const Members = class {} as unknown as new () => ClerkMembers;

/** The Clerk object. `new Clerk(publishableKey)`, then `load()`. */
export class Clerk extends Members {
  /** Release of the original whose surface this is. */
  static readonly version: string = VERSION;
  /** Which SDK uses this object; SDKs set it. */
  static sdkMetadata: ClerkOptions['sdkMetadata'];
  /** Loads what keeps tokens fresh. An entry's subclass sets it; without it tokens are fetched when asked for. */
  static tokenRefresher: TokenRefresherLoader | undefined;
  /** Defines a tag when it is first mounted. Set by entries that bring their own elements. */
  static defineTag: TagDefiner | undefined;

  /** Throws `ClerkRuntimeError` when the key is missing or wrong. `ports` are for tests and other runtimes. */
  constructor(publishableKey: string, options?: ClerkConstructorOptions, ports?: CorePorts) {
    super();
    const Parts = new.target; // an entry's subclass brings the refresher and the tags
    let opening: Promise<SessionRuntime> | undefined;
    const openRuntime = (): Promise<SessionRuntime> => {
      opening ??= loadPart(() => import('./session-runtime.js')).then(({ startRuntime }) =>
        startRuntime(core, urls, Parts.tokenRefresher),
      );
      opening.catch(() => (opening = undefined));
      return opening;
    };
    const core = createCore(publishableKey, options, ports, openRuntime);
    const urls = createRedirects(core);
    const components = createComponents(core, this, () => Parts.defineTag);
    let loading: Promise<void> | undefined;
    const load = (loadOptions?: ClerkOptions): Promise<void> => {
      core.options = { sdkMetadata: Parts.sdkMetadata, ...core.options, ...present(loadOptions) };
      if (loading) return loading;
      loading = loadClerk(core);
      // After a refusal (wrong key, wrong address) loading may be tried again.
      loading.catch(() => (loading = undefined));
      return loading;
    };
    for (const [name, get] of Object.entries(createAccessors(core))) {
      Object.defineProperty(this, name, { get, enumerable: true, configurable: true });
    }
    const setActive: ClerkMembers['setActive'] = async (params) => (await openRuntime()).setActive(params);
    const signOut = async (...parameters: Parameters<ClerkMembers['signOut']>): Promise<void> =>
      (await openRuntime()).signOut(...parameters);
    Object.assign(this, createUnavailable(), createMethods(core), urls, components, {
      load,
      setActive,
      signOut,
      __unstable__updateProps: components.__internal_updateProps,
    });
  }
}

/** Vue hands over every declared option; `undefined` means absent. */
function present(options: ClerkOptions = {}): ClerkOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
