/** The root machine: loading, and one change of who is signed in at a time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createActor } from 'xstate';
import {
  clerkMachine,
  createClerkPort,
  type ActivationCommand,
  type ClerkFacts,
  type ClerkPort,
} from '../../src/machines/index.js';
import { FakeClerk, flush } from './fake-clerk.js';

function start(change: Partial<ClerkFacts> = {}) {
  let facts: ClerkFacts = { status: 'loading', sessionId: undefined, organizationId: null, task: null, ...change };
  const listeners = new Set<(facts: ClerkFacts) => void>();
  const commands: { command: ActivationCommand; resolve: () => void; reject: (error: unknown) => void }[] = [];
  const loads: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  const port: ClerkPort = {
    read: () => facts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => new Promise<void>((resolve, reject) => void loads.push({ resolve, reject })),
    activate: (command) => new Promise<void>((resolve, reject) => void commands.push({ command, resolve, reject })),
  };
  const actor = createActor(clerkMachine, { input: { port } });
  const told: unknown[] = [];
  for (const type of ['signed-in', 'signed-out', 'session-changed', 'organization-changed', 'task'] as const) {
    actor.on(type, (event) => told.push(event));
  }
  actor.start();
  const become = (next: Partial<ClerkFacts>): void => {
    facts = { ...facts, ...next };
    for (const listener of listeners) listener(facts);
  };
  return { actor, become, commands, loads, told, listeners, value: () => actor.getSnapshot().value };
}

const READY = { status: 'ready', sessionId: null } as const;

describe('the boot of the clerk machine', () => {
  it('loads when told to, and is ready afterwards', async () => {
    const { actor, become, loads, value } = start();
    assert.equal(value().boot, 'idle');

    actor.send({ type: 'load' });
    actor.send({ type: 'load' });
    assert.deepEqual([value().boot, loads.length], ['loading', 1]);
    become(READY);
    loads[0]?.resolve();
    await flush();
    assert.equal(value().boot, 'ready');
  });

  it('follows a clerk object that somebody else loads', () => {
    const { become, value } = start();

    become(READY);
    assert.equal(value().boot, 'ready');
    become({ status: 'degraded' });
    assert.equal(value().boot, 'degraded');
    become({ status: 'ready' });
    assert.equal(value().boot, 'ready');
  });

  it('says why loading failed, and tries again when told or online', async () => {
    const { actor, loads, value } = start();
    actor.send({ type: 'load' });
    loads[0]?.reject(new TypeError('Failed to fetch'));
    await flush();

    assert.equal(value().boot, 'failed');
    assert.equal(actor.getSnapshot().context.errors[0]?.kind, 'network');
    actor.send({ type: 'sys.online' });
    assert.deepEqual([value().boot, loads.length], ['loading', 2]);
  });
});

describe('the activation of the clerk machine', () => {
  it('does one thing at a time, and of what came meanwhile the last', async () => {
    const { actor, commands, value } = start(READY);
    const activate = (session: string): void =>
      actor.send({ type: 'activate', command: { kind: 'set-active', session } });

    activate('a');
    activate('b');
    activate('c');
    assert.deepEqual([value().activation, commands.length], ['switching', 1]);
    commands[0]?.resolve();
    await flush();
    assert.deepEqual(
      commands.map(({ command }) => command),
      [
        { kind: 'set-active', session: 'a' },
        { kind: 'set-active', session: 'c' },
      ],
    );
    commands[1]?.resolve();
    await flush();
    assert.equal(value().activation, 'settled');
  });

  it('fails with the reason, and goes on with what is asked next', async () => {
    const { actor, commands, value } = start(READY);

    actor.send({ type: 'activate', command: { kind: 'sign-out' } });
    commands[0]?.reject(new TypeError('Failed to fetch'));
    await flush();
    assert.deepEqual([value().activation, actor.getSnapshot().context.errors.length], ['failed', 1]);
    actor.send({ type: 'activate', command: { kind: 'sign-out' } });
    assert.deepEqual([value().activation, actor.getSnapshot().context.errors.length], ['switching', 0]);
  });

  it('tells what changed, and nothing of the moment between two sessions', () => {
    const { become, told } = start();

    become({ ...READY });
    become({ sessionId: 's1' });
    become({ sessionId: undefined });
    become({ sessionId: 's1', organizationId: 'org_1' });
    become({ sessionId: 's2', organizationId: 'org_1' });
    become({ sessionId: 's3', task: 'setup-mfa' });
    become({ sessionId: 's3', task: null });
    become({ sessionId: null, organizationId: null });
    become({ sessionId: null });

    assert.deepEqual(told, [
      { type: 'signed-in', sessionId: 's1' },
      { type: 'organization-changed', organizationId: 'org_1' },
      { type: 'session-changed', sessionId: 's2' },
      { type: 'task', task: 'setup-mfa' },
      { type: 'signed-in', sessionId: 's3' },
      { type: 'signed-out' },
    ]);
  });

  it('lets go of the clerk object when it is stopped', () => {
    const { actor, listeners } = start(READY);

    actor.stop();

    assert.equal(listeners.size, 0);
  });
});

describe('createClerkPort', () => {
  it('reads and drives a clerk object', async () => {
    const clerk = new FakeClerk({ sessions: [{ id: 'sess_1', status: 'active' }] });
    const port = createClerkPort(clerk.port);
    const heard: ClerkFacts[] = [];
    const unsubscribe = port.subscribe((facts) => heard.push(facts));

    assert.deepEqual(port.read(), { status: 'ready', sessionId: null, organizationId: null, task: null });
    await port.activate({ kind: 'set-active', session: 'sess_1' });
    await port.activate({ kind: 'sign-out' });
    unsubscribe();
    clerk.emit();

    assert.deepEqual(
      heard.map(({ sessionId }) => sessionId),
      ['sess_1', null],
    );
  });
});
