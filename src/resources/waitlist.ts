/** A place on the waitlist. */
import { date, Resource, type Conversions } from './resource.js';

/** An entry of the waitlist. */
export class Waitlist extends Resource {
  declare readonly createdAt: Date | null;
  declare readonly updatedAt: Date | null;

  override get pathRoot(): string {
    return '/waitlist';
  }

  protected override conversions(): Conversions {
    return { createdAt: date, updatedAt: date };
  }

  /** Asks for a place. */
  join(params: { readonly emailAddress: string }): Promise<this> {
    return this.send({ path: this.pathRoot, body: params });
  }
}
