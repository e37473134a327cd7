// The words that two passages have in common, for showing them side by side.

export interface Run {
  text: string;
  shared: boolean;
}

interface Word {
  start: number;
  end: number;
  key: string;
}

const FEWEST = 3;
/** Longer passages are compared by their beginnings: a person reads no more side by side. */
const MOST = 800;

function words(text: string): Word[] {
  const out: Word[] = [];
  for (const m of text.matchAll(/[\p{L}\p{N}]+(?:[’'\-.,][\p{L}\p{N}]+)*/gu)) {
    out.push({ start: m.index, end: m.index + m[0].length, key: m[0].toLowerCase().replace(/[’']/g, "'") });
    if (out.length === MOST) break;
  }
  return out;
}

/** sharedRuns parts two texts into what stands in both, three words or more in a row, and what does not. The longest
 * common runs are taken first, each word once (greedy string tiling). A short text that stands in the other whole is shared whole. */
export function sharedRuns(a: string, b: string): [Run[], Run[]] {
  const [left, right] = [words(a), words(b)];
  const fewest = Math.max(1, Math.min(FEWEST, left.length, right.length));
  const inA = new Array<boolean>(left.length).fill(false);
  const inB = new Array<boolean>(right.length).fill(false);
  if (left.length && right.length) {
    for (;;) {
      const [i, j, n] = longest(left, right, inA, inB);
      if (n < fewest) break;
      for (let k = 0; k < n; k++) inA[i + k] = inB[j + k] = true;
    }
  }
  return [runs(a, left, inA), runs(b, right, inB)];
}

/** longest finds the longest run of words that stands in both and is not taken yet; the first of equals. */
function longest(left: Word[], right: Word[], inA: boolean[], inB: boolean[]): [number, number, number] {
  let best: [number, number, number] = [0, 0, 0];
  let before = new Uint16Array(right.length + 1);
  for (let i = 0; i < left.length; i++) {
    const row = new Uint16Array(right.length + 1);
    if (!inA[i]) {
      for (let j = 0; j < right.length; j++) {
        if (inB[j] || left[i]!.key !== right[j]!.key) continue;
        const n = (row[j + 1] = before[j]! + 1);
        if (n > best[2]) best = [i - n + 1, j - n + 1, n];
      }
    }
    before = row;
  }
  return best;
}

function runs(text: string, list: Word[], shared: boolean[]): Run[] {
  const out: Run[] = [];
  const add = (piece: string, is: boolean) => {
    const last = out.at(-1);
    if (!piece) return;
    if (last && last.shared === is) last.text += piece;
    else out.push({ text: piece, shared: is });
  };
  let at = 0;
  list.forEach((w, i) => {
    // What stands between two shared words is shared with them.
    add(text.slice(at, w.start), Boolean(shared[i] && shared[i - 1]));
    add(text.slice(w.start, w.end), shared[i]!);
    at = w.end;
  });
  add(text.slice(at), false);
  return out;
}
