// Asks the browser for a key: to sign what an officer is shown, or to make a new one. What comes goes into the form, which is then sent.
// Everything between the register and this script is in base64url.
const form = document.querySelector('form[data-options]');
const button = form?.querySelector('[data-ask]');

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const textOf = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const withBytes = (list) => list.map((one) => ({ ...one, id: bytesOf(one.id) }));

/** Shows one of the texts that stand hidden in the page, so that it is read out; without a name none. */
function tell(name) {
  for (const text of form.querySelectorAll('[data-tell]')) text.hidden = text.dataset.tell !== name;
}

async function sign(options) {
  const asked = { ...options, challenge: bytesOf(options.challenge), allowCredentials: withBytes(options.allowCredentials) };
  const { id, response } = await navigator.credentials.get({ publicKey: asked });
  const { authenticatorData, clientDataJSON, signature } = response;
  return { credential: id, auth: textOf(authenticatorData), client: textOf(clientDataJSON), sig: textOf(signature) };
}

async function make(options) {
  const user = { ...options.user, id: bytesOf(options.user.id) };
  const asked = { ...options, user, challenge: bytesOf(options.challenge), excludeCredentials: withBytes(options.excludeCredentials) };
  const { id, response } = await navigator.credentials.create({ publicKey: asked });
  const { attestationObject, clientDataJSON } = response;
  return {
    credential: id,
    attestation: textOf(attestationObject),
    client: textOf(clientDataJSON),
    transports: response.getTransports?.() ?? [],
  };
}

async function ask() {
  if (!form.reportValidity()) return;
  tell(null);
  button.disabled = true;
  try {
    const { options, field } = form.dataset;
    const made = await (field === 'registration' ? make : sign)(JSON.parse(options));
    // A page that the way back brought again may have its field already.
    const input = form.querySelector(`input[name=${field}]`) ?? form.appendChild(document.createElement('input'));
    Object.assign(input, { type: 'hidden', name: field, value: JSON.stringify(made) });
    HTMLFormElement.prototype.submit.call(form);
  } catch (error) {
    button.disabled = false;
    tell(error.name === 'InvalidStateError' && form.querySelector('[data-tell=there]') ? 'there' : 'cancelled');
  }
}

if (button) {
  const here = location.origin === form.dataset.origin;
  tell(!here ? 'other-address' : window.PublicKeyCredential ? null : 'no-webauthn');
  button.hidden = !here || !window.PublicKeyCredential;
  button.addEventListener('click', ask);
  addEventListener('pageshow', () => {
    button.disabled = false;
  });
}
