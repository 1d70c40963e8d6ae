/** The budgets of what a page downloads. Raising one is a decision: say why in the change log. */

/** What clerk.browser.js loads until the form can be typed into. */
const FORM = ['src/browser/page-clerk.ts', 'src/elements/sign-in/define.ts'];

/** Ways of using the kit, each with its budget in KB (1024 bytes, brotli 11, minified). */
export const BUDGETS = [
  {
    name: '<clerk-sign-in> to its first usable form, by clerk.browser.js',
    script: 'clerk.browser.js',
    loads: FORM,
    budget: 38,
  },
  {
    name: 'the same, with the flow that it fetches meanwhile and sends with',
    script: 'clerk.browser.js',
    loads: [...FORM, 'src/flows/sign-in/create-sign-in-flow.ts'],
    budget: 66,
  },
  {
    name: '<clerk-sign-in> to its first usable form, bundled with an application',
    code: `import { Clerk } from 'clerk-kit'; import 'clerk-kit/elements/sign-in'; console.log(Clerk);`,
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
    budget: 40,
  },
  {
    // The bar for the tags. They are handed a Clerk object; its own bar is above.
    name: 'all elements and everything they load lazily, the Clerk object apart',
    code: `import 'clerk-kit/elements';`,
    without: 'index.js',
    lazy: true,
    budget: 110,
  },
  {
    // No bar of its own: it keeps the sum from growing unseen.
    name: 'everything: all elements, everything they load lazily, and Clerk',
    code: `import { Clerk } from 'clerk-kit'; import 'clerk-kit/elements'; console.log(Clerk);`,
    lazy: true,
    budget: 116,
  },
];
