// Keeps the scanner for when there is no network: its pages, its scripts and its look, all of one version. What it checks papers by is kept by the
// page itself. `self.kept` is written before this text by the register.
const { version, keep } = self.kept;
const name = `dazvol-scan ${version}`;
const patience = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || !keep.includes(pathname)) return;
  event.respondWith(event.request.mode === 'navigate' ? page(event.request, pathname) : file(event.request, pathname));
});

async function install() {
  const cache = await caches.open(name);
  await cache.addAll(keep.map((path) => new Request(path, { cache: 'no-cache' })));
  await self.skipWaiting();
}

async function activate() {
  const old = (await caches.keys()).filter((one) => one.startsWith('dazvol-scan ') && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
  await self.clients.claim();
}

async function file(request, pathname) {
  const cache = await caches.open(name);
  return (await cache.match(pathname)) ?? fetch(request);
}

/** As the register has it now, unless it cannot be reached soon. */
async function page(request, pathname) {
  const cache = await caches.open(name);
  const kept = await cache.match(pathname);
  try {
    return await fetch(request, kept ? { signal: AbortSignal.timeout(patience) } : {});
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}
