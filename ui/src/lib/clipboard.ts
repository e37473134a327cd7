import { t } from './messages';
import { say } from './session.svelte';

/** copy puts text on the clipboard and says so. */
export async function copy(text: string, done: string = t('app.copied')): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(t('app.copyFailed'), { bad: true });
  }
}
