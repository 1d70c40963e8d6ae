/** The instance's landing page, and the style sheet and script that its pages share. */
import { formatPublishableKey } from 'clerk-kit/protocol';
import { route } from '../http/route.js';
import { landingBody } from '../pages/landing.js';
import { OUTBOX_JS } from '../pages/outbox-script.js';
import { basePath, developmentPage, page } from '../pages/page.js';
import { PAGES_CSS } from '../pages/pages.css.js';

/** Routes of the landing page and its files. */
export const landingRoutes = [
  route('GET', '/', [developmentPage], (context) => {
    const { instance, ports } = context;
    const publishableKey = formatPublishableKey(instance.environmentType, ports.addresses.frontendApi(instance));
    const url = ports.addresses.baseUrl(instance);
    const backendUrl = `${context.services.publicOrigin()}/backend`;
    const application = instance.settings.display.applicationName ?? instance.applicationName;
    const base = basePath(context);
    const portal = instance.settings.portal.enabled;
    return page({
      title: application,
      base,
      body: landingBody({ application, base, url, backendUrl, publishableKey, portal }),
    });
  }),

  route('GET', '/pages/pages.css', [developmentPage], () => asset(PAGES_CSS, 'text/css')),
  route('GET', '/pages/outbox.js', [developmentPage], () => asset(OUTBOX_JS, 'text/javascript')),
];

function asset(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' } });
}
