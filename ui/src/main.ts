import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource/ibm-plex-mono/400.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/marks.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { applyPreferences } from './lib/session.svelte';

applyPreferences();
mount(App, { target: document.getElementById('app')! });
