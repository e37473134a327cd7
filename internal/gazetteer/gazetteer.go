// Package gazetteer knows names that the world uses whatever an article says: states with their capitals, demonyms and
// seats of government, offices and who held them when, international bodies, armed groups with their aliases, ministries
// and services, and towns and provinces with coordinates.
//
// In: nothing; the data is built in. It is made by a script from open data and brought up to date by hand (see
// docs/gazetteer.md). Out: entries by name and by key. It never decides whom a mention means: several entries may bear
// one name, and an alias that two states share belongs to both. It never touches a text.
package gazetteer

import "hearsay/internal/evidence"

// Entry is one actor or place.
type Entry struct {
	Key        string             // "state/xx", "body/…", "group/…", "person/…", "agency/…", "place/…"; never changes
	Kind       evidence.ActorKind // "" for a place that is no actor
	Name       string             // the plainest full name
	Country    string             // ISO 3166 alpha-2, "" for none
	Parent     string             // key of what it is a branch, office or agency of
	Aliases    []Alias
	Offices    []Office // of a person
	Latitude   float64  // of a place or state; both 0 where not known
	Longitude  float64
	Population int      // of a place
	Within     []string // of a place: names of what it lies in, the innermost first, the state last
}

// Alias is one way of naming an entry.
type Alias struct {
	Text string
	Kind string // name, short, acronym, demonym, metonym (a capital or building for a government), title
	From string // ISO days; "" for no bound
	To   string
}

// Office is what a person held.
type Office struct {
	Title string // "president", "prime minister", "foreign minister"
	Of    string // key of the state or body
	From  string
	To    string
}

// Match is an entry under a name.
type Match struct {
	*Entry
	Alias Alias
}
