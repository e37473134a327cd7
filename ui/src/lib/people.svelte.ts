// Who is signed in, on a server that several people share. Elsewhere nobody signs in, and everything is allowed.

import { ApiError, at, call, door, Gone, type Meanwhile } from './api';

export type Role = 'reader' | 'analyst' | 'owner';

export interface Me {
  shared: boolean;
  name: string;
  owner: boolean;
  makes: boolean;
  by: '' | 'session' | 'token';
  ends: string | null;
}

export interface Pass {
  id: string;
  kind: 'session' | 'token';
  label: string;
  role: '' | Role;
  case: string;
  made: string;
  used: string;
  ends: string;
  here: boolean;
}

export interface Member {
  name: string;
  role: Role;
  all: boolean;
  by: string;
  at: string;
}

class People {
  me = $state.raw<Me>({ shared: false, name: '', owner: true, makes: true, by: '', ends: null });
  /** The session ended while the page was open. */
  lapsed = $state(false);
}

export const people = new People();

door.closed = () => {
  if (people.me.shared && people.me.name) people.lapsed = true;
};

/** meet asks who is signed in. Where nobody answers, the page says so later, as it does of any question. */
export async function meet(): Promise<Me> {
  try {
    people.me = await call<Me>('GET', '/me');
    people.lapsed = false;
  } catch (e) {
    if (!(e instanceof Gone || e instanceof ApiError)) throw e;
  }
  return people.me;
}

/** back looks whether the person signed in again, in another tab. It is true where that is so. */
export async function back(): Promise<boolean> {
  const before = people.me;
  if (!people.lapsed) return false;
  const now = await meet();
  if (now.name === before.name) return true;
  people.lapsed = true;
  if (now.name) location.reload(); // somebody else: nothing of the one before is to be seen
  else people.me = before;
  return false;
}

type Listed<T> = { items: T[] | null };
const items = <T>(l: Listed<T>) => l.items ?? [];

export const gate = {
  signIn: (name: string, password: string) => call<Me>('POST', '/session', { name, password }),
  join: (code: string, password: string) => call<Me>('POST', '/join', { code, password }),
  signOut: () => call<Me>('DELETE', '/session', {}),
  changePassword: (present: string, password: string) => call<Me>('POST', '/password', { present, password }),
  passes: async () => items(await call<Listed<Pass>>('GET', '/passes')),
  makeToken: (token: { label: string; role?: Role; case?: string; days: number }) => call<{ token: Pass; secret: string }>('POST', '/tokens', token),
  endPass: (id: string) => call('DELETE', `/passes/${encodeURIComponent(id)}`, {}),
  endOthers: () => call('DELETE', '/passes', {}),
  members: async (c: string) => items(await call<Listed<Member>>('GET', at(c) + '/people')),
  grant: async (c: string, name: string, role: Role) => items(await call<Listed<Member>>('POST', at(c) + '/people', { name, role })),
  revoke: async (c: string, name: string) => items(await call<Listed<Member>>('DELETE', `${at(c)}/people/${encodeURIComponent(name)}`, {})),
};

/** onward is where a sign-in leads: a path of this page, never another site. */
export function onward(query: string): string {
  const wanted = new URLSearchParams(query).get('to') ?? '/';
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/';
}

/** What two people decided on one record: what the other did meanwhile, and what this person was about to do. */
export interface Clash {
  label: string;
  theirs: Meanwhile[];
  mine: { what: string; reason: string; note: string };
  /** Of edits by hand: what each changed, a line a field. */
  lines?: { theirs: string[]; mine: string[] };
  /** Does what the person wanted, now that they know. */
  insist: () => Promise<void>;
  /** Leaves it as the other decided. */
  yield: () => void;
}

class Clashes {
  open = $state.raw<Clash[]>([]);
  add(c: Clash): void {
    this.open = [...this.open, c];
  }
  done(): void {
    this.open = this.open.slice(1);
  }
}

export const clashes = new Clashes();
