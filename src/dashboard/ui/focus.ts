/**
 * For after something was removed together with the button that did it: a keyboard goes on in the page
 * then, not at its very beginning. A window that closes puts the focus back first.
 */
export function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, 100);
}
