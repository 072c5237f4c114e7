import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type ConsoleMessage } from '@playwright/test';

/** Listens to everything a browser says that a user should never cause. */
class Watch {
  readonly #said: string[] = [];
  readonly #allowed: RegExp[] = [];
  readonly #watched = new WeakSet<BrowserContext>();

  /** Lets this test provoke a message, such as the 404 of a page that it asks for on purpose. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  async over(context: BrowserContext): Promise<void> {
    if (this.#watched.has(context)) return;
    this.#watched.add(context);
    context.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.#said.push(`console ${message.type()} on ${message.page()?.url() ?? 'a page'}: ${message.text()} ${message.location().url}`);
      }
    });
    context.on('weberror', (fault) => this.#said.push(`uncaught on ${fault.page()?.url() ?? 'a page'}: ${fault.error().stack ?? fault.error().message}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`securitypolicyviolation: ${event.violatedDirective} refused ${event.blockedURI || 'inline'} ${event.sample}`);
      });
    });
  }

  faults(): readonly string[] {
    return this.#said.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
  }
}

interface Fixtures {
  /** Fails the test on any console error or warning, uncaught error or policy violation, in every context. */
  readonly watch: Watch;
  /** A further person with a browser of their own (cookies, storage); closed with the test. */
  readonly newPerson: (options?: BrowserContextOptions) => Promise<import('@playwright/test').Page>;
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ browser }, use) => {
      const watch = new Watch();
      const restore = watchNewContexts(browser, watch);
      await use(watch);
      restore();
      expect(watch.faults(), 'nothing is said in any console').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    await watch.over(context);
    await use(context);
  },
  newPerson: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), ...options });
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

/** Contexts that a test opens by hand are watched as well. */
function watchNewContexts(browser: Browser, watch: Watch): () => void {
  const open = browser.newContext;
  browser.newContext = async (...options) => {
    const context = await open.apply(browser, options);
    await watch.over(context);
    return context;
  };
  return () => {
    browser.newContext = open;
  };
}

export { expect };
