/** A stored picture. */
import { Resource } from './resource.js';

/** A picture of a user or an organization. */
export class Image extends Resource {
  declare readonly name: string | null;
  declare readonly publicUrl: string | null;
}
