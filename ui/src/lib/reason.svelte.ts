// Asks why something is rejected. The answer is a reason, "" for none, or null when the person thought better of it.

class Question {
  open = $state.raw<((answer: string | null) => void) | null>(null);
}

export const question = new Question();

export function askReason(): Promise<string | null> {
  question.open?.(null);
  return new Promise((resolve) => {
    question.open = (answer) => {
      question.open = null;
      resolve(answer);
    };
  });
}
