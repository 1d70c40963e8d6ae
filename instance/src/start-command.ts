/** `start`: runs the server until it is told to stop. */
import { createLocalInstance } from './index.js';
import type { InstanceAddresses } from './addresses.js';
import { createLogger } from './logger.js';
import type { Command } from './run-command.js';

/** Starts, prints the addresses, and ends with 0 after SIGTERM or SIGINT once requests in flight are answered. */
export const start: Command = async (config, line, output) => {
  const logger = createLogger(config.logLevel);
  const instance = await createLocalInstance({ ...optionsOf(config), logger, ownsProcess: true });
  await instance.listen().catch(async (error: unknown) => {
    await instance.close();
    throw error;
  });
  const addresses = instance.addresses();
  output.out(line.switches.has('json') ? JSON.stringify(addresses) : greeting(addresses));
  logger.info({ url: addresses.url }, 'ready');

  const signal = await new Promise<string>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  logger.info({ signal }, 'stopping');
  await instance.close();
  return 0;
};

function optionsOf(config: Parameters<Command>[0]) {
  const { databaseUrl, publicUrl, smtpUrl, smsWebhookUrl, logLevel: _logLevel, ...plain } = config;
  return {
    ...plain,
    databaseUrl: databaseUrl ?? undefined,
    publicUrl: publicUrl ?? undefined,
    smtpUrl: smtpUrl ?? undefined,
    smsWebhookUrl: smsWebhookUrl ?? undefined,
  };
}

function greeting(addresses: InstanceAddresses): string {
  return [
    '',
    `  The local instance is running at ${addresses.url}`,
    '',
    `  Publishable key   ${addresses.publishableKey}`,
    `  Secret key        ${addresses.secretKey}`,
    `  Frontend API      ${addresses.url}`,
    `  Backend API       ${addresses.backendUrl}`,
    `  Outbox            ${addresses.outboxUrl}   (codes and messages)`,
    '',
    '  Stop it with Ctrl+C.',
    '',
  ].join('\n');
}
