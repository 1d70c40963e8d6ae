/** Tab sync: news travels, own and old news does not, and what others post is checked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createActor, setup } from 'xstate';
import { tabSync, type TabChannelPort, type TabNews } from '../../src/machines/index.js';

/** A channel in the test's hand, like BroadcastChannel: everybody hears it but the sender. */
function createAir() {
  const channels = new Set<TabChannelPort>();
  const open = (): TabChannelPort => {
    const channel: TabChannelPort = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of channels) if (other !== channel) other.onmessage?.({ data });
      },
      close: () => void channels.delete(channel),
    };
    channels.add(channel);
    return channel;
  };
  return { open, channels };
}

function createTab(open: () => TabChannelPort | null, senderId: string) {
  const heard: TabNews[] = [];
  const machine = setup({ actors: { tabSync } }).createMachine({
    invoke: { src: 'tabSync', id: 'tabs', input: { name: 'test', open, senderId } },
    on: { 'sys.tab': { actions: ({ event }) => void heard.push(event.news as TabNews) } },
  });
  const actor = createActor(machine).start();
  const tell = (news: TabNews): void => actor.getSnapshot().children.tabs?.send({ type: 'tab.tell', news });
  return { heard, tell, actor };
}

describe('tab sync', () => {
  it('tells other tabs, not itself, and drops what is older', () => {
    const { open } = createAir();
    const [a, b] = [createTab(open, 'a'), createTab(open, 'b')];

    a.tell({ kind: 'client', revision: 2 });
    a.tell({ kind: 'attempt', revision: 1 });
    a.tell({ kind: 'signed-out', revision: 3 });

    assert.deepEqual(a.heard, []);
    assert.deepEqual(b.heard, [
      { kind: 'client', revision: 2 },
      { kind: 'signed-out', revision: 3 },
    ]);
  });

  it('believes nothing it cannot read', () => {
    const { open } = createAir();
    const tab = createTab(open, 'a');
    const stranger = open();

    for (const message of [null, 7, 'x', {}, { kind: 'client' }, { kind: 'x', revision: 9 }, { revision: NaN }]) {
      stranger.postMessage(message);
    }
    stranger.postMessage({ kind: 'client', revision: 1, senderId: 'a' });

    assert.deepEqual(tab.heard, []);
  });

  it('closes its channel, and works where there is none', () => {
    const { open, channels } = createAir();
    const tab = createTab(open, 'a');
    tab.actor.stop();

    assert.equal(channels.size, 0);
    assert.deepEqual(createTab(() => null, 'b').heard, []);
  });
});
