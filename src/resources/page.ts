/** Lists in pages. */
import type { ResourceContext } from './resource-context.js';
import { isRecord, type ResourceClass } from './resource.js';

/** Which page. */
export interface PageParams {
  readonly initialPage?: number | undefined;
  readonly pageSize?: number | undefined;
}

/** One page of a list; the shape that official SDKs page through. */
export interface Page<Item> {
  readonly data: Item[];
  readonly total_count: number;
}

/** Reads one page. Further parameters filter the list. */
export async function readPage<Item>(
  context: ResourceContext,
  path: string,
  type: ResourceClass<Item>,
  params: PageParams = {},
): Promise<Page<Item>> {
  const { initialPage = 1, pageSize = 10, ...filters } = params;
  const search = { paginated: true, limit: pageSize, offset: (initialPage - 1) * pageSize, ...filters };
  const json = await context.request({ method: 'GET', path, search });
  const list = isRecord(json) ? json.data : json;
  const data = (Array.isArray(list) ? list : []).filter(isRecord).map((item) => new type(context, item));
  const total = isRecord(json) ? json.total_count : undefined;
  return { data, total_count: typeof total === 'number' ? total : data.length };
}
