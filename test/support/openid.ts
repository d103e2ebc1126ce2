import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll } from 'vitest';
import type { OpenIdSettings } from '../../src/http/openid.ts';

/** A sign-in service of others, run here. Use its fields inside tests and hooks only. */
export type Service = {
  settings: OpenIdSettings;
  /** Who signs in there next, and how. */
  next: { subject: string; acr?: string; amr?: string[] };
  /** What it does to the tokens it hands out; null: nothing. */
  tamper: ((tokens: { id_token: string }) => object) | null;
  /** Goes the way of a browser from our redirect to the service and back; the address at which it comes back, without our host. */
  visit: (address: string) => Promise<string>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

const callback = 'http://dazvol.example/account/openid/callback';

/** The service of `oidc-provider`, which knows everybody and asks for nothing. Call it before `useApp`. */
export function useOpenId(strength: Partial<Pick<OpenIdSettings, 'acr' | 'amr'>> = {}): Service {
  const service = { next: { subject: 'nobody' }, tamper: null } as unknown as Service;
  let server: Server;
  let port = 0;
  const listen = () =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve());
    });
  beforeAll(async () => {
    server = createServer();
    await listen();
    port = (server.address() as AddressInfo).port;
    const issuer = `http://127.0.0.1:${port}`;
    service.settings = { issuer, clientId: 'dazvol', clientSecret: 'a secret of the tests', acr: [], amr: [], ...strength };
    const provider = providerAt(issuer, service);
    const answer = provider.callback();
    server.on('request', async (request, response) => {
      if (request.url?.startsWith('/interaction/')) {
        const { subject: accountId, ...how } = service.next;
        await provider.interactionFinished(request, response, { login: { accountId, ...how } });
      } else {
        answer(request, response);
      }
    });
    service.visit = (address) => walk(address, issuer);
    service.stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    service.start = listen;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return service;
}

function providerAt(issuer: string, service: Service): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'dazvol',
        client_secret: 'a secret of the tests',
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Person ${id}` }) }),
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['name'] },
    conformIdTokenClaims: false,
    acrValues: ['high', 'low'],
    pkce: { required: () => true },
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (service.tamper && context.path === '/token' && context.status === 200)
      context.body = service.tamper(context.body as { id_token: string });
  });
  return provider;
}

async function walk(address: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`the service answered ${answer.status}: ${await answer.text()}`);
    at = new URL(to, issuer).href;
    if (at.startsWith(callback)) return at.slice('http://dazvol.example'.length);
  }
  throw new Error('the service sends in circles');
}
