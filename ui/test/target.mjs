// What the tests run against: a running Hearsay named in HEARSAY_URL (the address it prints, with its token), else the
// stand-in. A running one must hold a case with articles, such as the sample.
import { start } from './double.mjs';

export async function target() {
  const address = process.env.HEARSAY_URL;
  if (!address) {
    const double = await start();
    return { base: double.url.slice(0, -1), enter: double.url, caseId: double.caseId, article: 'ar_HARB0VR001', statement: 'st_TEST000005', words: 'warning', close: double.stop };
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
  return { base: url.origin, enter: address, caseId: found.id, article: article.id, statement: statement.id, words: 'warning', close: async () => {} };
}
