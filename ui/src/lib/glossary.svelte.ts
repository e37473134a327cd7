// What the page's labels mean, in the server's own words. Asked for once, when the first label that has a meaning is on
// the page and the browser has nothing better to do.

import { api } from './api';

/** The glossary's groups by the name of the field whose values they define. */
const GROUPS: Record<string, string> = {
  kind: 'source_kind', stance: 'stance', factuality: 'factuality', form: 'form', state: 'state', furniture: 'furniture', score: 'sureness', reason: 'anonymity', reasonStated: 'anonymity', status: 'status', fate: 'fate', role: 'role',
  actorKind: 'actor_kind', incidentKind: 'incident_kind', noticeKind: 'notice_kind', stage: 'stage', responsibility: 'responsibility', effect: 'effect', bound: 'bound',
  actType: 'act_type', quad: 'quad', modality: 'modality', sign: 'sign', standing: 'standing', answer: 'answer', channel: 'channel', grade: 'grade', profileKind: 'profile_kind', aliasKind: 'alias_kind',
  level: 'corroboration', access: 'access', linkKind: 'link', tensionKind: 'tension_kind', certainty: 'date_certainty', likeness: 'likeness', rarity: 'rarity', feature: 'likeness_feature',
};

let asked = false;
let meanings = $state.raw<ReadonlyMap<string, string>>(new Map());

function ask(): void {
  if (asked) return;
  asked = true;
  const load = () => {
    api.glossary().then(
      (entries) => (meanings = new Map(entries.map((e) => [`${e.group} ${e.term}`, e.definition]))),
      () => (asked = false), // the next label asks again
    );
  };
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}

/** meaning is the definition of a value of a field, "" as long as it is not known. */
export function meaning(field: string, value: string): string {
  return meanings.get(`${GROUPS[field]} ${value}`) ?? '';
}

/** means gives an element the definition of what it names, as a tooltip and for screen readers: {@attach means('kind', 'named')}. */
export function means(field: string, value: string): (el: HTMLElement) => void | (() => void) {
  return (el) => {
    if (!GROUPS[field] || !value) return;
    ask();
    const text = meaning(field, value);
    if (!text) return;
    el.title = text;
    el.setAttribute('aria-description', text);
    return () => {
      el.removeAttribute('title');
      el.removeAttribute('aria-description');
    };
  };
}
