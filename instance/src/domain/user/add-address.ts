/** Adding an address. Until it is proved it is nobody's and reserves nothing. */
import { ApiError, fieldError } from '../api-error.js';
import type { Outcome, RequestContext, Signed } from '../context.js';
import { outcomeOf } from '../outcome.js';
import type { Ports } from '../ports.js';
import { requireAllowedIdentifier } from '../restriction/allowed-identifier.js';
import type { IdentificationView } from '../views.js';
import { addressForm, requireUsed } from './address-form.js';
import { identificationView, type AddressType } from './identifications.js';
import { recordUserEvent } from './user-record.js';
import { newIdentification } from './username.js';

/** Unproved addresses one account may hold. */
const MOST_UNVERIFIED = 5;

/** Adds an address, unverified. */
export async function createAddress(
  ports: Ports,
  context: RequestContext,
  { user }: Signed,
  type: AddressType,
  text: string,
): Promise<Outcome<IdentificationView>> {
  const { instance } = context;
  requireUsed(instance, type);
  const { value, normalForm } = addressForm(type, text);
  const view = await ports.store.write(async (repositories) => {
    await requireAllowedIdentifier(repositories, instance, normalForm);
    const own = await repositories.identifications.listForUsers(instance.id, [user.id]);
    if (own.some((one) => one.type === type && one.normalForm === normalForm)) throw taken(type);
    const holder = await repositories.identifications.findClaimed(instance.id, type, normalForm);
    // Where accounts must not be guessed a taken address looks free; its code is never sent.
    if (holder && !instance.settings.attackProtection.enumerationProtection) throw taken(type);
    if (own.filter(({ verifiedAt }) => verifiedAt === null).length >= MOST_UNVERIFIED) {
      throw new ApiError('too_many_unverified_identifications');
    }
    const added = newIdentification(ports, user, { type, value, normalForm, verifiedAt: null });
    await repositories.identifications.insert(added);
    await recordUserEvent(ports, repositories, user, 'user.updated', user.id, { added: added.id });
    return identificationView(ports, repositories, added);
  });
  return outcomeOf(ports, context, view);
}

function taken(type: AddressType): ApiError {
  return fieldError('form_identifier_exists', type);
}
