// Places the cards of the margin: each beside its line where there is room, pushed down (or, above the card in focus,
// up) where two would overlap. The order never changes.

export interface Card {
  want: number;
  height: number;
}

/** place returns the top of every card. `focus` is the card that must stand beside its own line, -1 for none. */
export function place(cards: readonly Card[], gap: number, focus = -1): number[] {
  const tops: number[] = [];
  let floor = 0;
  for (const c of cards) {
    const top = Math.max(c.want, floor);
    tops.push(top);
    floor = top + c.height + gap;
  }
  if (focus < 0 || focus >= cards.length) return tops;
  // The cards above need room: the focused one cannot stand higher than their heights together.
  let above = 0;
  for (let i = 0; i < focus; i++) above += cards[i]!.height + gap;
  tops[focus] = Math.max(cards[focus]!.want, above);
  for (let i = focus - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, tops[i + 1]! - gap - cards[i]!.height);
  }
  for (let i = focus + 1; i < cards.length; i++) {
    tops[i] = Math.max(cards[i]!.want, tops[i - 1]! + cards[i - 1]!.height + gap);
  }
  return tops;
}
