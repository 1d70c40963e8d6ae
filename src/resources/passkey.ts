/** A passkey of the signed-in user. Registering one needs the browser's WebAuthn and lives in the flows. */
import { deletedObject, type DeletedObject } from './deleted-object.js';
import type { CallOptions } from './resource-context.js';
import { date, oneOrNull, Resource, type Conversions } from './resource.js';
import { Verification } from './verification.js';

/** A passkey. */
export class Passkey extends Resource {
  declare readonly name: string | null;
  declare readonly verification: Verification | null;
  declare readonly lastUsedAt: Date | null;
  declare readonly createdAt: Date;
  declare readonly updatedAt: Date;

  override get pathRoot(): string {
    return '/me/passkeys';
  }

  protected override conversions(): Conversions {
    return { verification: oneOrNull(Verification), lastUsedAt: date, createdAt: date, updatedAt: date };
  }

  /** Renames it. */
  async update(params: { readonly name: string }, options?: CallOptions): Promise<this> {
    return this.send({ method: 'PATCH', path: this.path(), body: params, ...options });
  }

  /** Removes it. */
  async delete(options?: CallOptions): Promise<DeletedObject> {
    return deletedObject(await this.context.request({ method: 'DELETE', path: this.path(), ...options }));
  }
}
