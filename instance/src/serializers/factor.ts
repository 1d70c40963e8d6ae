/** Ways to prove a factor. */
import type { FactorJSON } from 'clerk-kit/protocol';
import type { FactorOption } from '../domain/views.js';

/** One way, as an attempt offers it. */
export function factorJson(option: FactorOption): FactorJSON {
  const { strategy, emailAddressId, phoneNumberId, safeIdentifier, primary, channel } = option;
  return {
    strategy,
    ...(emailAddressId !== undefined && { email_address_id: emailAddressId }),
    ...(phoneNumberId !== undefined && { phone_number_id: phoneNumberId }),
    ...(safeIdentifier !== undefined && { safe_identifier: safeIdentifier }),
    ...(primary !== undefined && { primary }),
    ...(option.default !== undefined && { default: option.default }),
    ...(channel !== undefined && { channel }),
  };
}
