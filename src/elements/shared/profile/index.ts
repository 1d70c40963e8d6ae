/** What profiles of people and of organizations are made of. */
export type { Routing } from '../route-controller.js';
export { arrangePages, segmentOf, type CustomPage } from './custom-pages.js';
export { foreignNode, pageTitle, profileLayout, type ProfilePage } from './layout.js';
export { PageRoute } from './page-route.js';
export { reverifyIn, type DefineOther } from './reverify.js';
