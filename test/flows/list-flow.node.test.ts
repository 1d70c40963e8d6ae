/** Lists: pages, searches, failures, and items on their way out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createListFlow, type ListFlow, type ListItem, type ListRequest } from '../../src/flows/index.js';

const ALL: readonly ListItem[] = Array.from({ length: 25 }, (_none, index) => ({ id: `item_${index}` }));

/** A list over 25 items. */
function listOf(fails: () => boolean = () => false) {
  const requests: ListRequest[] = [];
  const list = createListFlow<ListItem>({
    name: 'things',
    fetch: (request) => {
      requests.push(request);
      if (fails()) return Promise.reject(new TypeError('Failed to fetch'));
      const found = ALL.filter(({ id }) => id.includes(request.query));
      const { offset, limit } = request;
      return Promise.resolve({ data: found.slice(offset, offset + limit), total: found.length });
    },
  });
  return { list, requests };
}

/** Resolves when nothing is in flight. */
function rest(list: ListFlow<ListItem>): Promise<void> {
  return new Promise((resolve) => {
    list.subscribe(({ pending }) => pending === null && resolve());
  });
}

describe('a list', () => {
  it('fetches its first page by itself', async () => {
    const { list } = listOf();
    assert.deepEqual([list.step.name, list.step.pending], ['loading', 'first']);

    await rest(list);

    const { name, items, total, page, pageCount } = list.step;
    assert.deepEqual([name, items.length, total, page, pageCount], ['ready', 10, 25, 1, 3]);
  });

  it('puts more pages behind until there are none', async () => {
    const { list } = listOf();
    await rest(list);

    await list.step.loadMore();
    await list.step.loadMore();

    assert.equal(list.step.items.length, 25);
    assert.equal(list.step.loadMore.enabled, false);
    assert.deepEqual(await list.step.loadMore(), { status: 'ignored', reason: 'disabled' });
  });

  it('goes to a page, searches from the first one, and asks again for all it shows', async () => {
    const { list, requests } = listOf();
    await rest(list);

    await list.step.goTo(3);
    assert.deepEqual([list.step.page, list.step.items.length], [3, 5]);
    await list.step.search('item_1');
    assert.deepEqual([list.step.page, list.step.total], [1, 11]);
    await list.step.loadMore();
    await list.step.reload();

    assert.deepEqual(requests.at(-1), { offset: 0, limit: 11, query: 'item_1' });
  });

  it('keeps what it shows when asking again fails, and starts over when nothing was there', async () => {
    let isDown = true;
    const { list } = listOf(() => isDown);
    await rest(list);
    assert.deepEqual([list.step.name, list.step.errors[0]?.code], ['failed', 'network_error']);

    isDown = false;
    await list.step.reload();
    isDown = true;
    await list.step.reload();

    const { name, items, errors } = list.step;
    assert.deepEqual([name, items.length, errors[0]?.kind], ['ready', 10, 'network']);
  });

  it('hides an item while it is removed, and shows it again when that fails', async () => {
    const { list } = listOf();
    await rest(list);

    const removal = list.removing('item_0', Promise.resolve({ status: 'failed', errors: [] }));
    const during = list.step.items.length;
    await removal;
    const after = list.step.items.length;
    await list.removing('item_0', Promise.resolve({ status: 'ok' }));

    assert.deepEqual([during, after, list.step.items.length, list.step.total], [9, 10, 9, 24]);
  });

  it('answers calls that its end cuts short', async () => {
    const { list } = listOf();
    await rest(list);

    const more = list.step.loadMore();
    list.stop();

    assert.deepEqual(await more, { status: 'cancelled' });
  });
});
