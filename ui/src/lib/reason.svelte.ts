// Asks why something is rejected. The answer is a reason, "" for none, or null when the person thought better of it.

import { REASONS, type Reason } from './records';

class Question {
  open = $state.raw<((answer: string | null) => void) | null>(null);
  /** The reasons offered, each under its own key. */
  reasons = $state.raw<readonly Reason[]>(REASONS);
}

export const question = new Question();

/** Reasons that make sense for what stands behind the texts: the others are about words and their source. */
export const WORLD_REASONS: readonly Reason[] = ['duplicate', 'out_of_scope'];

export function askReason(reasons: readonly Reason[] = REASONS): Promise<string | null> {
  question.open?.(null);
  return new Promise((resolve) => {
    question.reasons = reasons;
    question.open = (answer) => {
      question.open = null;
      resolve(answer);
    };
  });
}
