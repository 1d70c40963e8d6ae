/** The root machine and its port. */
export { createClerkPort, type RootClerk } from './clerk-port.js';
export {
  clerkMachine,
  type ActivationCommand,
  type ClerkContext,
  type ClerkEmitted,
  type ClerkEvent,
  type ClerkFacts,
  type ClerkPort,
} from './clerk.machine.js';
