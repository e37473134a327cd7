import { t } from './messages';
import { session } from './session.svelte';

/** pageTitle names the browser's tab after the page and its case. */
export function pageTitle(name: () => string): void {
  $effect(() => {
    const page = name();
    const inCase = session.case?.title;
    document.title = !page ? t('app.name') : inCase ? t('app.titleInCase', { page, case: inCase }) : t('app.title', { page });
  });
}
