/**
 * Which address a request counts for. Forwarded headers are believed only as far as the configured number of proxies
 * reaches, counted from the right: everything further left was written by the sender itself.
 */
import { isIP } from 'node:net';

/** The address as a limiter key: IPv4 whole, IPv6 by its /64 (one household or machine owns all of it). */
export function clientAddress(socketAddress: string, forwardedFor: string | null, trustedProxies: number): string {
  return addressKey(forwardedAddress(socketAddress, forwardedFor, trustedProxies));
}

/** The sender, as far as trusted proxies vouch for it. */
export function forwardedAddress(socketAddress: string, forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0 || forwardedFor === null) return socketAddress;
  const hops = forwardedFor.split(',').map((hop) => hop.trim());
  const claimed = hops[hops.length - trustedProxies] ?? hops[0] ?? '';
  return isIP(claimed) === 0 ? socketAddress : claimed;
}

/** IPv4 and IPv4-mapped IPv6 as dotted text; other IPv6 as its first four groups. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (isIP(address) !== 6) return address;
  return `${expandGroups(address.split('%')[0] ?? address)
    .slice(0, 4)
    .join(':')}::/64`;
}

function expandGroups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''));
}
