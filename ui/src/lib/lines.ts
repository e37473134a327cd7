// Going from quote to quote by key: what can be stepped through carries data-quote, its line data-line.

/** stepThrough focuses the next or previous quote under a root, in the order of the page. It is false where there is none. */
export function stepThrough(root: HTMLElement | undefined, by: number): boolean {
  const all = [...(root?.querySelectorAll<HTMLElement>('[data-quote]') ?? [])].filter((e) => e.offsetParent);
  if (all.length === 0) return false;
  const here = document.activeElement?.closest('[data-line]')?.querySelector('[data-quote]') ?? document.activeElement;
  const i = all.indexOf(here as HTMLElement);
  const next = all[i < 0 ? 0 : Math.min(all.length - 1, Math.max(0, i + by))]!;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

/** lineInHand is the line that holds the focus. */
export function lineInHand(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
}
