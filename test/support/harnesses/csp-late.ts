/** Runs inside a frame with a strict policy that its own markup breaks: proves that the report can be bad. */
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
  window.parent.postMessage({ violations: [violatedDirective], padding: '', cards: 0, parts: 0 }, '*');
});
document.querySelector('p')?.setAttribute('style', 'color: blue');
