// What the tests run against: a running Hearsay named in HEARSAY_URL (the address it prints, with its token), else the
// stand-in. A running one must hold a case with articles, such as the sample.
import { start } from './double.mjs';

/** One record of each kind of the invented case. */
const RECORDS = {
  actors: 'ac_RED11NE001', incidents: 'in_B1AST00001', acts: 'at_B1AME00001', relations: 'rl_M1NRED0001', warnings: 'wn_N0T1CE0001', claims: 'cl_WARNED0001', sources: 'so_GAZETTE001', origins: 'og_WARNED0001', links: 'lk_C0PY000001', tensions: 'tn_DEN1A00001',
};

export async function target() {
  const address = process.env.HEARSAY_URL;
  if (!address) {
    const double = await start();
    return { base: double.url.slice(0, -1), enter: double.url, caseId: double.caseId, article: 'ar_HARB0VR001', statement: 'st_TEST000005', words: 'warning', records: RECORDS, close: double.stop };
  }
  const url = new URL(address);
  const token = url.searchParams.get('token');
  const get = async (path) => {
    const answer = await fetch(`${url.origin}/api/v1${path}`, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const found = (await get('/cases')).items.find((c) => c.articles > 0);
  if (!found) throw new Error('the Hearsay in HEARSAY_URL holds no case with articles');
  const [article] = (await get(`/cases/${found.id}/articles?sort=-statements&limit=1`)).items;
  const [statement] = (await get(`/cases/${found.id}/statements?article=${article.id}&state=proposed&limit=1`)).items;
  const records = {};
  for (const kind of Object.keys(RECORDS)) records[kind] = (await get(`/cases/${found.id}/${kind}?limit=1`).catch(() => ({ items: [] }))).items[0]?.id ?? '';
  return { base: url.origin, enter: address, caseId: found.id, article: article.id, statement: statement.id, words: 'warning', records, close: async () => {} };
}
