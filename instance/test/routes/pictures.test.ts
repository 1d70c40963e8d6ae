/** Pictures: what is accepted is drawn anew, what is not leaves the old one in place. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { QueryParam } from 'clerk-kit/protocol';
import sharp from 'sharp';
import { text, type Json } from '../support/browser.js';
import { backend, configure, found, newActor, WITH_ORGANIZATIONS, type Actor } from '../support/organizations.js';
import { refusal } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

type Format = 'png' | 'jpeg' | 'webp' | 'gif';

const draw = (format: Format, side = 800): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#b5179e' } })
    .toFormat(format)
    .toBuffer();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('a picture', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
    await configure(server, WITH_ORGANIZATIONS);
  });
  after(() => server.close());

  async function upload(
    { browser }: Actor,
    body: Uint8Array | string,
    { path = '/v1/me/profile_image', method = 'POST', type = 'image/png', raw = false } = {},
  ): Promise<{ status: number; body: Json }> {
    const url = new URL(browser.url + path);
    url.searchParams.set(QueryParam.devBrowser, browser.token ?? '');
    if (method !== 'POST') url.searchParams.set(QueryParam.method, method);
    const form = new FormData();
    // A copy, because the file's type wants plain memory.
    form.set('file', new Blob([typeof body === 'string' ? body : Uint8Array.from(body)], { type }), 'picture.png');
    const init: RequestInit = raw
      ? { method: 'POST', body: String(body), headers: { 'Content-Type': 'application/octet-stream' } }
      : { method: 'POST', body: form };
    const response = await server.instance.fetch(new Request(url, init));
    // As in the browser: a way to walk through JSON.
    return { status: response.status, body: (await response.json()) as Json };
  }

  const fetchPicture = (url: string): Promise<Response> => server.instance.fetch(new Request(url));

  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    it(`in ${format} is drawn anew, small, and served with nothing to run`, async () => {
      const actor = await newActor(server);

      const { body } = await upload(actor, await draw(format));
      const served = await fetchPicture(text(body['response']?.['public_url']));
      const metadata = await sharp(Buffer.from(await served.arrayBuffer())).metadata();

      assert.deepEqual([metadata.format, metadata.width], ['webp', 512]);
      assert.equal(served.headers.get('content-type'), 'image/webp');
      assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
      assert.match(served.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
      assert.match(served.headers.get('cache-control') ?? '', /immutable/);
    });
  }

  it('is in the user’s JSON, and gone after it is deleted', async () => {
    const actor = await newActor(server);
    const uploaded = await upload(actor, await draw('png'));

    const me = await actor.browser.get('/v1/me');
    const deleted = await actor.browser.delete('/v1/me/profile_image');
    const after = await actor.browser.get('/v1/me');

    assert.equal(me.body['response']?.['image_url'], uploaded.body['response']?.['public_url']);
    assert.equal(deleted.body['response']?.['deleted'], true);
    assert.equal(after.body['response']?.['has_image'], false);
    assert.equal((await fetchPicture(text(me.body['response']?.['image_url']))).status, 404);
    assert.equal((await actor.browser.delete('/v1/me/profile_image')).status, 404);
  });

  it('may come as base64, alone or as a data address', async () => {
    const actor = await newActor(server);
    const base64 = (await draw('png', 64)).toString('base64');

    const plain = await upload(actor, base64, { raw: true });
    const address = await upload(actor, `data:image/png;base64,${base64}`, { raw: true });
    const broken = await upload(actor, '%%%', { raw: true });

    assert.deepEqual([plain.status, address.status, broken.status], [200, 200, 400]);
  });

  it('that is none is refused, and the old one stays', async () => {
    const actor = await newActor(server);
    await upload(actor, await draw('png'));
    const before = (await actor.browser.get('/v1/me')).body['response']?.['image_url'];
    const png = await draw('png', 64);

    const refused = [
      await upload(actor, SVG, { type: 'image/svg+xml' }),
      await upload(actor, SVG, { type: 'image/png' }),
      await upload(actor, '<html><script>alert(1)</script></html>'),
      await upload(actor, ''),
      await upload(actor, png.subarray(0, 40)),
      await upload(actor, 'GIF89a/*<svg/onload=alert(1)>*/=1'),
    ];
    const huge = await upload(actor, new Uint8Array(20 * 1024 * 1024));

    for (const { status, body } of refused) {
      assert.equal(status, 422);
      assert.equal(refusal(body).field, 'file');
    }
    assert.deepEqual([huge.status, refusal(huge.body).code], [413, 'image_too_large']);
    assert.equal((await actor.browser.get('/v1/me')).body['response']?.['image_url'], before);
  });

  it('with something appended keeps the picture and loses the rest', async () => {
    const actor = await newActor(server);
    const polyglot = Buffer.concat([await draw('png', 64), Buffer.from('<script>alert(1)</script>')]);

    const { body } = await upload(actor, polyglot);
    const served = Buffer.from(await (await fetchPicture(text(body['response']?.['public_url']))).arrayBuffer());

    assert.ok(!served.includes('<script>'));
  });

  it('with more pixels than fit into memory is refused before it is unpacked', async () => {
    const actor = await newActor(server);
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();

    const { status } = await upload(actor, bomb);

    assert.equal(status, 422);
  });

  it('can be an organization’s logo, and be set through the Backend API', async () => {
    const { id, admin } = await found(server);
    const picture = await draw('png', 64);
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(picture)]), 'logo.png');

    const logo = await upload(admin, picture, { path: `/v1/organizations/${id}/logo`, method: 'PUT' });
    const removed = await admin.browser.delete(`/v1/organizations/${id}/logo`);
    const users = await backend(server)('POST', `/users/${admin.userId}/profile_image`, form);

    assert.equal(logo.body['response']?.['has_image'], true);
    assert.equal(removed.status, 200);
    assert.equal(users.body['has_image'], true);
  });

  it('of nobody is drawn from initials, which are text and nothing else', async () => {
    const { browser } = await newActor(server);
    const me = await browser.get('/v1/me');

    const drawn = await fetchPicture(text(me.body['response']?.['image_url']));
    const hostile = await fetchPicture(`${browser.url}/v1/images/initials?initials=%3C%26`);

    assert.equal(drawn.headers.get('content-type'), 'image/svg+xml');
    assert.match(drawn.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(await hostile.text(), />&lt;&amp;<\/text>/);
  });

  it('belongs to its instance', async () => {
    const actor = await newActor(server);
    const { body } = await upload(actor, await draw('png', 64));
    const other = await server.instance.createApplication({ name: 'Pictures', slug: 'pictures-app' });
    const { pathname } = new URL(text(body['response']?.['public_url']));

    assert.equal((await fetchPicture(`${other.url}${pathname}`)).status, 404);
  });
});
