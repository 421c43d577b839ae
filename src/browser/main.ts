// Makes pages a little nicer; everything works without it.

/** The error summary gets the focus, so that a screen reader says what is wrong. */
document.getElementById('errors')?.focus();

/** A page of a running job refreshes itself, as long as one is looking. */
if (document.querySelector('[data-job="busy"]') !== null) {
  setTimeout(() => {
    if (document.visibilityState === 'visible') location.reload();
  }, 1500);
}

/** Before printing, what explains a figure is opened. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details.paper')) details.open = true;
});
