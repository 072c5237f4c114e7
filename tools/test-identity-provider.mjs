// A real OpenID Connect provider (oidc-provider) for tests: whoever is named on its sign-in page is who they say.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

/** It warns of every Node.js but the newest as it is loaded, which no reader of a test's output needs. */
async function loadProvider() {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}

const SCOPES = ['openid', 'email', 'profile', 'schac_home_organization', 'eduperson_scoped_affiliation'];

const signInPage = (uid, people) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Campus</title></head><body><main>
<h1>Campus sign-in</h1><form method="post" action="/interaction/${uid}">
${Object.keys(people).map((account) => `<button name="account" value="${account}">${account}</button>`).join('')}
<button name="account" value="">Cancel</button></form></main></body></html>`;

/** What the provider remembers, kinds apart; forgotten with the process. */
function memory() {
  const kept = new Map();
  const find = (property, value) => [...kept.values()].find((payload) => payload[property] === value);
  return class {
    constructor(kind) {
      this.kind = kind;
    }
    async upsert(id, payload) {
      kept.set(`${this.kind}:${id}`, payload);
    }
    async find(id) {
      return kept.get(`${this.kind}:${id}`);
    }
    async findByUid(uid) {
      return find('uid', uid);
    }
    async findByUserCode(userCode) {
      return find('userCode', userCode);
    }
    async consume(id) {
      kept.get(`${this.kind}:${id}`).consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id) {
      kept.delete(`${this.kind}:${id}`);
    }
    async revokeByGrantId(grantId) {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
  };
}

const signingKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const readForm = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/**
 * Starts the provider for one client. `people` are its accounts: names and the claims told of them, which may be added
 * to while it runs. Gives `{ issuer, stop() }`.
 */
export async function startIdentityProvider({ redirectUri, people, port = 0 }) {
  const Provider = await loadProvider();
  const server = createServer();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    adapter: memory(),
    jwks: { keys: [{ ...signingKey(), use: 'sig', alg: 'RS256', kid: 'test' }] },
    clients: [{ client_id: 'trefoil', client_secret: 'a secret between the two of them', redirect_uris: [redirectUri] }],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name'],
      schac_home_organization: ['schac_home_organization'],
      eduperson_scoped_affiliation: ['eduperson_scoped_affiliation'],
    },
    scopes: SCOPES,
    cookies: { keys: ['a key for tests'] },
    ttl: Object.fromEntries(['AccessToken', 'Grant', 'IdToken', 'Interaction', 'Session'].map((kind) => [kind, 600])),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => (people[id] ? { accountId: id, claims: () => ({ sub: id, ...people[id] }) } : undefined),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(request.url)?.[1];
    if (!uid) return handle(request, response);
    if (request.method === 'GET') return response.setHeader('content-type', 'text/html; charset=utf-8').end(signInPage(uid, people));
    const account = (await readForm(request)).get('account');
    const result = account ? { login: { accountId: account, remember: false } } : { error: 'access_denied', error_description: 'Cancelled' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
