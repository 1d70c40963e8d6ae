/**
 * Cookies on the application's host. Each exists under its plain name, for servers that look for that, and under a name
 * with the instance's suffix; only the suffixed one is read back, so two instances on one host do not mix. Where cookies
 * are blocked the values live in memory as long as the page.
 */

/** The cookies of one instance on this host. */
export interface CookieJar {
  read(name: string): string | undefined;
  write(name: string, value: string | undefined): void;
}

/** How cookies are written. */
export interface CookieOptions {
  /** Absent where the browser offers no digests (plain http): then the plain names are all there is. */
  readonly suffix: string | undefined;
  /** Keep them working inside other sites' frames. */
  readonly partitioned: () => boolean;
}

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Makes the jar. */
export function createCookieJar({ suffix, partitioned }: CookieOptions): CookieJar {
  const memory = new Map<string, string>();
  const nameOf = (name: string): string => (suffix ? `${name}_${suffix}` : name);
  const set = (name: string, value: string | undefined): void => {
    const age = value === undefined ? 0 : ONE_YEAR_SECONDS;
    const secure = globalThis.location?.protocol === 'https:' ? '; Secure' : '';
    const site = secure && partitioned() ? 'None; Partitioned' : 'Lax';
    try {
      document.cookie = `${name}=${value ?? ''}; Path=/; Max-Age=${age}; SameSite=${site}${secure}`;
    } catch {
      // A sandboxed frame: memory has to do.
    }
  };
  return {
    read: (name) => readCookie(nameOf(name)) ?? memory.get(name),
    write: (name, value) => {
      set(name, value);
      if (suffix) set(nameOf(name), value);
      if (value === undefined || readCookie(nameOf(name)) === value) memory.delete(name);
      else memory.set(name, value);
    },
  };
}

function readCookie(name: string): string | undefined {
  try {
    const found = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
    return found?.slice(name.length + 1) || undefined;
  } catch {
    return undefined;
  }
}
