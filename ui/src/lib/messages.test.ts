import { describe, expect, it } from 'vitest';
import { english } from './english';
import { achPage } from './english-ach-page';
import { settingsPage } from './english-settings-page';
import { referencePage } from './english-reference-page';
import { handPage } from './english-hand-page';
import { deskPage } from './english-desk-page';
import { exchangePage } from './english-export-page';
import { casefilePage } from './english-casefile-page';
import { reports } from './english-reports';
import { label, sentence, t } from './messages';
import { bindings } from './keys';

describe('messages', () => {
  it('choose the form of a number and write it for people', () => {
    expect([t('reader.left', { n: 1 }), t('cases.articles', { n: 1 }), t('cases.articles', { n: 12345 })]).toEqual(['1 left in this article', '1 article', '12,345 articles']);
  });
  it('keep a placeholder that nobody filled in sight', () => expect(t('list.not')).toBe('not {value}'));
  it('use {n} wherever they have two forms', () => {
    for (const [key, m] of Object.entries({ ...english, ...reports, ...achPage, ...settingsPage, ...referencePage, ...handPage, ...deskPage, ...exchangePage, ...casefilePage })) {
      if (typeof m === 'string') continue;
      const used = m.other.includes('{n}') || !/\{/.test(m.other) || /\{(day|kind)\}/.test(m.other);
      expect(used, key).toBe(true);
    }
  });
  it('make sentences of what programs say', () => {
    expect(['the disk is full; make room', 'Done.', ''].map(sentence)).toEqual(['The disk is full; make room.', 'Done.', '']);
  });
  it('name every key and every word of a closed list', () => {
    for (const b of bindings) expect(t(b.label)).not.toBe('');
    expect([label('kind', 'anonymous'), label('kind', 'new-kind')]).toEqual(['unnamed', 'new-kind']);
  });
});
