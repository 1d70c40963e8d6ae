/**
 * `npm start`: builds what is missing, starts the local instance and the demo, and says where to click. Ctrl-C ends both.
 * `PORT` and `DEMO_PORT` choose other ports, `CLERK_DATA_DIR` another folder for the data.
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ports = { PORT: Number(process.env['PORT'] ?? 4400), DEMO_PORT: Number(process.env['DEMO_PORT'] ?? 4401) };
const dataDir = resolve(root, process.env['CLERK_DATA_DIR'] ?? '.clerk-kit');

/** Something the reader can put right; its message says how. */
class Problem extends Error {}

try {
  await main();
} catch (error) {
  console.error(
    `\n${error instanceof Problem || /^Building /.test(error?.message) ? error.message : (error?.stack ?? error)}\n`,
  );
  process.exit(1);
}

async function main() {
  checkMachine();
  const { ensureBuilt } = await import('../.build/ensure.mjs');
  ensureBuilt(undefined, (line) => console.log(line));

  const instance = await startInstance();
  const addresses = instance.addresses();
  const { createDemoServer } = await import('./server.mjs');
  const demo = createDemoServer(addresses);
  try {
    await listen(demo, 'DEMO_PORT');
  } catch (error) {
    await instance.close();
    throw error;
  }
  console.log(welcome(addresses, `http://localhost:${ports.DEMO_PORT}`));

  const end = async () => {
    demo.close();
    demo.closeAllConnections();
    await instance.close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`);
  }
  if (!existsSync(resolve(root, 'node_modules/rollup'))) {
    throw new Problem('The packages are not installed yet. Run: npm ci');
  }
  for (const [name, port] of Object.entries(ports)) {
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Problem(`${name} must be a port number from 1 to 65535.`);
  }
}

async function startInstance() {
  const { createLocalInstance } = await import('../instance/dist/index.js');
  const instance = await createLocalInstance({ dataDir, port: ports.PORT }).catch((error) => {
    throw new Problem(
      `The data in ${dataDir} cannot be used: ${error?.message ?? error}\n` +
        'Delete that folder to begin anew, or choose another: CLERK_DATA_DIR=./data npm start',
    );
  });
  try {
    await instance.listen(ports.PORT);
    return instance;
  } catch (error) {
    await instance.close();
    throw explain(error, 'PORT');
  }
}

function listen(server, variable) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, variable)));
    server.listen(ports[variable], '127.0.0.1', resolve);
  });
}

/** Turns what usually goes wrong into what to do about it. */
function explain(error, variable) {
  const port = ports[variable];
  if (error?.code === 'EADDRINUSE') {
    const other = variable === 'PORT' ? 4500 : 4501;
    return new Problem(
      `Port ${port} is taken by another program. End that program, or choose another port: ${variable}=${other} npm start`,
    );
  }
  if (error?.code === 'EACCES') {
    return new Problem(
      `Port ${port} may not be used by this account. Choose one above 1024: ${variable}=4500 npm start`,
    );
  }
  return error;
}

function welcome(addresses, demo) {
  return `
  Demo         ${demo}
  Custom flow  ${demo}/custom-flow
  Outbox       ${addresses.outboxUrl}
  Instance     ${addresses.url}

  Publishable key  ${addresses.publishableKey}
  Secret key       ${addresses.secretKey}
  Data             ${dataDir}

  1. Open the demo and sign up with any address; it need not exist.
  2. Read the code in the outbox and type it.
  3. Watch the session and its token live, sign out, sign in again.

  Ctrl-C ends both.
`;
}
