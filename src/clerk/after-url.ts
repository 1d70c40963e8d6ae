/** Where somebody goes after signing in or up. Every candidate passes the gate; the first that does wins. */
import { passUrlGate, type UrlGateOptions } from '../transport/url-gate.js';
import type { RedirectOptions } from './options.js';

/** Which flow ended. */
export type AfterFlow = 'signIn' | 'signUp';

/** Where candidates come from. */
export interface AfterUrlSources {
  /** Query of the page. */
  readonly params: URLSearchParams;
  /** Props of the component. */
  readonly props?: (RedirectOptions & { readonly redirectUrl?: string | null | undefined }) | undefined;
  /** Options of `load`. */
  readonly options: RedirectOptions;
  /** A modal stays on the page it was opened on. */
  readonly stayOn?: string | undefined;
}

/** The address to go to. Order: forced (query, prop, option), `redirect_url`, fallback (query, prop, option), here, `/`. */
export function resolveAfterUrl(flow: AfterFlow, sources: AfterUrlSources, gate: UrlGateOptions): string {
  const { params, props, options, stayOn } = sources;
  const wire = flow === 'signIn' ? 'sign_in' : 'sign_up';
  const candidates = [
    params.get(`${wire}_force_redirect_url`),
    props?.[`${flow}ForceRedirectUrl`],
    options[`${flow}ForceRedirectUrl`],
    params.get('redirect_url'),
    props?.redirectUrl,
    params.get(`${wire}_fallback_redirect_url`),
    params.get(`after_${wire}_url`),
    props?.[`${flow}FallbackRedirectUrl`],
    options[`${flow}FallbackRedirectUrl`],
    stayOn,
  ];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const href = passUrlGate(candidate, gate);
    if (href) return href;
    console.warn(`clerk-kit: ignored the redirect to ${JSON.stringify(candidate)}: not an allowed address.`);
  }
  return passUrlGate('/', gate) ?? '/';
}

/** The query of the page: of its address, and of its hash where a router lives there. */
export function pageParams(): URLSearchParams {
  const { search = '', hash = '' } = globalThis.location ?? {};
  const params = new URLSearchParams(search);
  const inHash = hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '';
  for (const [name, value] of new URLSearchParams(inHash)) if (!params.has(name)) params.set(name, value);
  return params;
}
