/** Lists: as pages for callers that ask for them, as bare arrays for older ones. */
import type { PageJSON } from 'clerk-kit/protocol';

/** Serializes a page; `counted` decides between `{data, total_count}` and the bare items. */
export const pageJson =
  <Item, JSON>(toJson: (item: Item) => JSON, counted: boolean) =>
  (page: { readonly items: readonly Item[]; readonly total: number }): PageJSON<JSON> | JSON[] => {
    const data = page.items.map(toJson);
    return counted ? { data, total_count: page.total } : data;
  };

/** A whole list as one page. */
export function countedJson<JSON>(data: JSON[]): PageJSON<JSON> {
  return { data, total_count: data.length };
}
