/** Development browsers: a random token that stands for the cookie which a page on another site cannot have. */
import type { Instance } from '../entities.js';
import type { Ports } from '../ports.js';

/** Digest of a development browser's token. */
export function devBrowserDigest(ports: Pick<Ports, 'digester'>, token: string): string {
  return ports.digester.digest('dev-browser', token);
}

/** Makes one. The token is shown once and kept as a digest. */
export async function createDevBrowser(
  ports: Ports,
  instance: Instance,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = ports.ids.create('dvb');
  const token = `dvb_${ports.ids.secret()}`;
  const devBrowser = {
    id,
    instanceId: instance.id,
    tokenDigest: devBrowserDigest(ports, token),
    clientId: null,
    createdAt: ports.clock.now(),
  };
  await ports.store.write(({ clients }) => clients.insertDevBrowser(devBrowser));
  return { id, token };
}
