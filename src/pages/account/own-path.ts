/** Where to go on after signing in: a path of our own, or null. What could lead elsewhere or breaks a header is no path of ours. */
export function ownPath(to: unknown): string | null {
  return typeof to === 'string' && to.length <= 500 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : null;
}
