import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

// Brings the passkey forms to life: the browser makes or uses a key, and its answer goes with the form.

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!('PublicKeyCredential' in window)) continue;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form);
  });
}

async function answer(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button');
  const field = form.querySelector<HTMLInputElement>('[name="antwoord"]');
  if (button === null || field === null) return;
  button.disabled = true;
  try {
    const begun = await fetch(form.dataset['begin'] ?? '', { method: 'POST', body: new URLSearchParams() });
    if (begun.ok) {
      const optionsJSON = await begun.json();
      const credential =
        form.dataset['passkey'] === 'make'
          ? await startRegistration({ optionsJSON })
          : await startAuthentication({ optionsJSON });
      field.value = JSON.stringify(credential);
    }
    form.submit();
  } catch {
    // The person said no, or the device could not: nothing is sent and the button can be pressed again.
    button.disabled = false;
    button.focus();
  }
}
