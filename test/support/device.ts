import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { encode } from 'cborg';

/** What a page asks the browser for, as it stands in its `data-options`. */
export type Asked = { challenge: string };

/**
 * A security key in somebody's pocket, and the browser between it and the register. `flags`: 0x45 means "present, verified, with a new key".
 * `counts`: whether it says how often it signed; those that are on several devices do not.
 */
export function aDevice(origin: string, { counts = true }: { counts?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const cose = new Map<number, number | Uint8Array>([
    ...([[1, 2] as const, [3, -7] as const, [-1, 1] as const] as const),
    ...([
      [-2, Buffer.from(jwk.x ?? '', 'base64url')],
      [-3, Buffer.from(jwk.y ?? '', 'base64url')],
    ] as const),
  ]);
  const id = randomBytes(32);
  const credential = id.toString('base64url');
  let counter = 0;

  function authenticatorData(at: string, flags: number, more = Buffer.alloc(0)): Buffer {
    if (counts) counter += 1;
    const head = Buffer.alloc(5);
    head.writeUInt8(flags);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(Buffer.from(new URL(at).hostname)), head, more]);
  }

  return {
    credential,
    /** What the field `registration` gets. */
    register: ({ challenge }: Asked, { at = origin, flags = 0x45, fmt = 'none', attStmt = {} }: Registering = {}): string => {
      const client = clientData('webauthn.create', challenge, at);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = authenticatorData(at, flags, Buffer.concat([Buffer.alloc(16), length, id, encode(cose)]));
      const attestation = Buffer.from(encode({ fmt, attStmt, authData: new Uint8Array(authData) })).toString('base64url');
      return JSON.stringify({ credential, attestation, client: client.toString('base64url'), transports: ['usb'] });
    },
    /** What the field `signature` gets. */
    sign: ({ challenge }: Asked, { at = origin, flags = 0x05 }: { at?: string; flags?: number } = {}): string => {
      const client = clientData('webauthn.get', challenge, at);
      const auth = authenticatorData(at, flags);
      const sig = sign('sha256', Buffer.concat([auth, sha256(client)]), privateKey);
      const [authText, clientText, sigText] = [auth, client, sig].map((bytes) => bytes.toString('base64url'));
      return JSON.stringify({ credential, auth: authText, client: clientText, sig: sigText });
    },
  };
}

type Registering = { at?: string; flags?: number; fmt?: string; attStmt?: object };

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
