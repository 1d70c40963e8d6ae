/** The code entry machine. */
export { createAutoSubmit, type AutoSubmit } from './auto-submit.js';
export {
  CODE_ENTRY_STEPS,
  codeEntryDefinition,
  codeEntryMachine,
  deriveCodeEntryStep,
  type CodeEntryAttempt,
} from './code-entry.machine.js';
