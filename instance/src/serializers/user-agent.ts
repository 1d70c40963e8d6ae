/** Reads a browser's description well enough to tell one's devices apart. It decides nothing. */

/** What a device list shows. */
export interface DeviceJSON {
  is_mobile: boolean;
  device_type?: string;
  browser_name?: string;
  browser_version?: string;
}

/** In order: browsers name their ancestors too. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Edge', /Edg(?:e|A|iOS)?\/([\d.]+)/],
  ['Opera', /OPR\/([\d.]+)/],
  ['Samsung Internet', /SamsungBrowser\/([\d.]+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /(?:Chrome|CriOS)\/([\d.]+)/],
  ['Safari', /Version\/([\d.]+).*Safari/],
];

const DEVICES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Mac', /Macintosh/],
  ['Windows', /Windows/],
  ['Linux', /Linux|X11/],
];

/** The device and browser behind a `User-Agent` header. */
export function describeUserAgent(userAgent: string | null): DeviceJSON {
  const text = userAgent ?? '';
  const browser = BROWSERS.map(([name, pattern]) => ({ name, match: pattern.exec(text) })).find(({ match }) => match);
  const device = DEVICES.find(([, pattern]) => pattern.test(text));
  return {
    is_mobile: /Mobile|iPhone|iPad|Android/.test(text),
    ...(device && { device_type: device[0] }),
    ...(browser && { browser_name: browser.name, browser_version: browser.match?.[1] ?? '' }),
  };
}
