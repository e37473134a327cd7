import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource/ibm-plex-mono/400.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/marks.css';
import './styles/print.css';
import { mount } from 'svelte';
import { meet, onward } from './lib/people.svelte';
import { applyPreferences } from './lib/session.svelte';
import App from './App.svelte';

applyPreferences();
void begin();

/** begin shows the page, or the way into it for who is not signed in. */
async function begin() {
  const target = document.getElementById('app')!;
  const me = await meet();
  const asks = location.pathname === '/sign-in';
  if (me.shared && (!me.name || (asks && location.hash))) {
    if (!asks) history.replaceState(null, '', '/sign-in?' + new URLSearchParams({ to: location.pathname + location.search + location.hash }));
    const { default: SignIn } = await import('./pages/SignIn.svelte');
    mount(SignIn, { target });
    return;
  }
  if (asks) history.replaceState(null, '', onward(location.search));
  mount(App, { target });
}
