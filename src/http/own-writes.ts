import type { RequestListener } from 'node:http';
import type { Database } from '../store/database.ts';

/**
 * Before everything else where public pages are read from a replica: whoever is signed in sees on them what was written before they asked,
 * and so what they have just written. What is dated says so to programs too.
 */
export function showOwnWrites({ replica }: Database, listener: RequestListener): RequestListener {
  if (replica === undefined) return listener;
  return (req, res) => {
    const answer = () => {
      const { knownAt } = replica.place();
      if (knownAt !== null) res.setHeader('Register-Known-At', knownAt.toISOString());
      listener(req, res);
    };
    const mayRead = req.method === 'GET' || req.method === 'HEAD';
    if (!mayRead || !/(^|; )(__Host-)?session=/.test(req.headers.cookie ?? '')) answer();
    else replica.catchUp().then(answer, answer);
  };
}
