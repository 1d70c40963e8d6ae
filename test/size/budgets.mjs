/**
 * What a page pays, by way of use, with its budget in KB (1024 bytes, brotli 11, minified). Raising a budget is a decision:
 * say why in the change log.
 */
export const BUDGETS = [
  {
    name: '<clerk-sign-in> to its first usable form, by clerk.browser.js',
    script: 'clerk.browser.js',
    loads: 'sign-in',
    budget: 38,
  },
  {
    name: '<clerk-sign-in> to its first usable form, bundled with an application',
    code: `import { Clerk } from 'clerk-kit'; import 'clerk-kit/elements/sign-in'; import 'clerk-kit/elements/provider'; console.log(Clerk);`,
    budget: 38,
  },
  {
    name: 'a sign-in flow without elements: createSignInFlow',
    code: `export { createSignInFlow } from 'clerk-kit/flows';`,
    budget: 24,
  },
  {
    name: 'the Clerk object: import { Clerk }',
    code: `export { Clerk } from 'clerk-kit';`,
    budget: 16,
  },
  {
    name: 'Clerk and a sign-in flow without elements',
    code: `export { Clerk } from 'clerk-kit'; export { createSignInFlow } from 'clerk-kit/flows';`,
    budget: 38,
  },
  {
    name: 'everything: all elements, everything they load lazily, and Clerk',
    code: `import { Clerk } from 'clerk-kit'; import 'clerk-kit/elements'; console.log(Clerk);`,
    lazy: true,
    budget: 110,
  },
];
