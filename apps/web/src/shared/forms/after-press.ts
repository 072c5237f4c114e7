const ENDS = ['pointerup', 'pointercancel'] as const;
let isPressed = false;

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => { isPressed = true; }, { capture: true, passive: true });
  for (const end of ENDS) document.addEventListener(end, () => { isPressed = false; }, { capture: true, passive: true });
}

/**
 * Acts now; or, while something is being pressed, once that is over. What an act adds to the page may otherwise move
 * the very button that is under the pointer, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (!isPressed) return act();
  const end = () => {
    for (const name of ENDS) document.removeEventListener(name, end);
    setTimeout(act);
  };
  for (const name of ENDS) document.addEventListener(name, end);
}
