package gazetteer

import "hearsay/internal/evidence"

// Entry is one actor or place.
type Entry struct {
	Key        string             // "state/xx", "body/…", "group/…", "person/…", "agency/…", "place/…"; never changes
	Kind       evidence.ActorKind // "" for a place that is no actor
	Name       string             // the plainest full name
	Country    string             // ISO 3166 alpha-2, "" for none
	Parent     string             // key of what it is a branch, office or agency of
	Aliases    []Alias            // the name itself first
	Offices    []Office           // of a person
	Latitude   float64            // of a place or state; both 0 where not known
	Longitude  float64
	Population int      // of a place; of a province the sum of its known towns
	Within     []string // of a place: names of what it lies in, the innermost first, the state last
	Capital    bool     // of a state's capital
	Province   bool     // of a province
}

// Alias is one way of naming an entry.
type Alias struct {
	Text string
	Kind string // one of the Alias kinds below
	From string // ISO days; "" for no bound
	To   string
}

// The kinds of alias.
const (
	AliasName    = "name"
	AliasShort   = "short" // a surname or another part that alone means the entry
	AliasAcronym = "acronym"
	AliasDemonym = "demonym"
	AliasMetonym = "metonym" // a capital or building for a government
)

// Office is what a person held.
type Office struct {
	Title string // "president", "prime minister", "foreign minister"
	Of    string // key of the state or body
	From  string // ISO days; "" for no bound
	To    string
}

// Match is an entry under a name.
type Match struct {
	*Entry
	Alias Alias
}

// On says whether the alias held on an ISO day; "" is every day.
func (a *Alias) On(day string) bool { return on(a.From, a.To, day) }

// On says whether the office was held on an ISO day; "" is every day.
func (o *Office) On(day string) bool { return on(o.From, o.To, day) }

func on(from, to, day string) bool {
	return day == "" || (from == "" || from <= day) && (to == "" || day <= to)
}
