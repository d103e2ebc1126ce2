import { createECDH, createHash, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto';

/** A WebAuthn assertion, all of it in base64url. */
export type Assertion = { credential: string; auth: string; client: string; sig: string };

/**
 * An authenticator that is a program, for whoever looks at the register without a security key: it signs for everybody and asks nobody.
 * Every key of it is marked as such in the public log, and production opens none.
 */
export type SoftwareKeys = {
  /** @param turn how many keys of this officer were revoked before: each time the next one is another */
  keyOf: (userId: string, turn?: number) => { credential: string; publicKey: Buffer };
  /** @param challenge what is signed, in base64url */
  assert: (userId: string, challenge: string, origin: string, turn?: number) => Assertion;
};

/** @param secret at least 32 characters, from which the key of each officer is reckoned */
export function openSoftwareKeys(secret: string): SoftwareKeys {
  const known = new Map<string, ReturnType<typeof makeKey>>();
  const keyOf = (userId: string, turn: number) => {
    const owner = turn === 0 ? userId : `${userId} ${turn}`;
    const key = known.get(owner) ?? makeKey(secret, owner);
    known.set(owner, key);
    return key;
  };
  return {
    keyOf: (userId, turn = 0) => keyOf(userId, turn),
    assert: (userId, challenge, origin, turn = 0) => {
      const { privateKey, credential } = keyOf(userId, turn);
      const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }));
      const auth = authenticatorData(new URL(origin).hostname);
      const sig = sign('sha256', Buffer.concat([auth, hash(client)]), privateKey);
      const [authText, clientText, sigText] = [auth, client, sig].map((bytes) => bytes.toString('base64url')) as [string, string, string];
      return { credential, auth: authText, client: clientText, sig: sigText };
    },
  };
}

function makeKey(secret: string, owner: string): { credential: string; publicKey: Buffer; privateKey: KeyObject } {
  const pair = createECDH('prime256v1');
  const d = Buffer.from(hkdfSync('sha256', secret, '', `dazvol software key ${owner}`, 32));
  pair.setPrivateKey(d);
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const text = (bytes: Buffer) => bytes.toString('base64url');
  const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x: text(x), y: text(y), d: text(d) }, format: 'jwk' });
  // The five members of a COSE key for ES256: kty 2, alg -7, crv 1, x, y.
  const publicKey = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x, Buffer.from('225820', 'hex'), y]);
  return { credential: text(hash(point)), publicKey, privateKey };
}

/** The relying party, the flags "present" and "verified", and a counter that never counts. */
function authenticatorData(rpId: string): Buffer {
  return Buffer.concat([hash(Buffer.from(rpId)), Buffer.from([0x05, 0, 0, 0, 0])]);
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
