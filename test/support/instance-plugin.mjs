/**
 * Gives browser tests a real instance: a part of the test server that starts one in the runner's own process on the
 * first call and answers three addresses under `/__test/`. `test/support/instance.ts` is the page's side of it.
 */
import { randomUUID } from 'node:crypto';
import { startTestInstance } from './local-instance.mjs';

/**
 * The two parts for `web-test-runner.config.mjs`: a middleware that answers, and a plugin that stops the instance. (A plugin
 * alone would not do: the server composes its middleware before plugins start.)
 */
export function testInstance() {
  let starting;
  const instance = () => (starting ??= startTestInstance());
  return {
    async middleware(context, next) {
      if (!context.path.startsWith('/__test/')) return next();
      try {
        context.body = await answer(await instance(), context, await readJson(context.req));
      } catch (error) {
        context.status = 500;
        context.body = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      }
    },
    plugin: {
      name: 'local-instance',
      async serverStop() {
        if (starting) await (await starting).close();
      },
    },
  };
}

async function answer(instance, context, body) {
  const [, , collection, id] = context.path.split('/');
  if (context.method === 'POST' && collection === 'applications') {
    const slug = `t${randomUUID().slice(0, 8)}`;
    return instance.createApplication({ name: body.name ?? 'Acme', slug, ...body });
  }
  if (context.method === 'PATCH' && collection === 'applications') {
    await instance.updateSettings(id, body);
    return {};
  }
  if (context.method === 'GET' && collection === 'outbox') {
    return instance.outbox.list({ instanceId: context.query.instanceId, to: context.query.to });
  }
  throw new Error(`The test server does not answer ${context.method} ${context.path}.`);
}

async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
