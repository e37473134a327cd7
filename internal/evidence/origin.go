package evidence

// Prefixes of identifiers of what weighing makes of the world.
const (
	PrefixOrigins = "og" // the corroboration of a claim, an incident, a figure or a warning
	PrefixLink    = "lk" // one telling rests on another
)

// LinkKind is why one telling is held to rest on another, or two on the same word.
type LinkKind string

// The kinds of link.
const (
	LinkSameText LinkKind = "same_text" // word for word the same
	LinkCopy     LinkKind = "copy"      // most of it, or the passage in question, stands there too
	LinkCitation LinkKind = "citation"  // it names the outlet or article that it has it from
	LinkSource   LinkKind = "source"    // both quote the same named person, body or document
	LinkUnnamed  LinkKind = "unnamed"   // both quote an unnamed source that is the same, by words or occasion
	LinkByHand   LinkKind = "by_hand"   // a person says so
)

// LinkKinds lists the kinds, the strongest first.
var LinkKinds = []LinkKind{LinkByHand, LinkSameText, LinkCopy, LinkCitation, LinkSource, LinkUnnamed}

// Link says that one telling rests on another. It points from what is derived to what it rests on; where nobody can tell
// which came first, from the later in the order of arrival to the earlier. A rejected link is not followed.
type Link struct {
	Head
	Kind      LinkKind `json:"kind"`
	From      string   `json:"from"` // ar_… or st_…
	To        string   `json:"to"`   // ar_…, st_… or ac_…; "" where what is cited is not in the case
	FromLabel string   `json:"from_label"`
	ToLabel   string   `json:"to_label"`
	Directed  bool     `json:"directed"` // it is known which came first
	Share     float64  `json:"share"`    // of a copy: how much of From's words stands in To, 0 to 1; else 0
	Why       string   `json:"why"`      // in words
	Score     Score    `json:"score"`
	Places    []Place  `json:"places"` // words of From and of To that show it, in this order
	By        string   `json:"by"`     // who made it by hand, else ""
}

// Origins says in short how many origins something rests on. Origins are counted, never articles.
type Origins struct {
	ID       string `json:"id"`       // og_…: the whole of it
	Least    int    `json:"least"`    // the fewest that there can be, since unnamed origins may coincide
	Most     int    `json:"most"`     // the most that there can be
	Level    int    `json:"level"`    // see [Corroboration]
	Circular bool   `json:"circular"` // some of it goes round in a circle
}

// Corroboration is how many independent origins a claim, an incident, a figure or a warning rests on, and how each telling
// comes by it. Level: 0 nobody repeats it; 1 repeated, one origin; 2 possibly independent (least 1, most 2 or more); 3 two or
// more independent origins; 4 the same, of different kinds of access.
type Corroboration struct {
	Head
	Of           string    `json:"of"`      // cl_…, in_… or wn_…
	OfKind       string    `json:"of_kind"` // claim, incident, figure, warning
	Effect       Effect    `json:"effect"`  // of a figure
	Count        *Count    `json:"count"`   // of a figure
	Least        int       `json:"least"`   // of those who affirm it
	Most         int       `json:"most"`
	Level        int       `json:"level"`
	AgainstLeast int       `json:"against_least"` // of those who deny it
	AgainstMost  int       `json:"against_most"`
	Lanes        []Lane    `json:"lanes"`    // the origins, in the order of their first telling
	Tellings     []Telling `json:"tellings"` // in order of publication
	Loops        []Loop    `json:"loops"`
}

// Lane is an origin: the root voice that tellings rest on.
type Lane struct {
	Key    string     `json:"key"`   // stays the same while the voice does: ac_…, so far as it is named, else the first telling's identifier
	Label  string     `json:"label"` // who it is
	Kind   SourceKind `json:"kind"`
	Actor  string     `json:"actor"`
	Access string     `json:"access"` // how it can know: official, party, witness, document, outlet, unnamed, unstated
	May    []int      `json:"may"`    // lanes that it may be the same as, by index
	Denies bool       `json:"denies"` // all of its tellings are denials or doubts
}

// Telling is one place where something is told.
type Telling struct {
	ID    string   `json:"id"`    // st_…, or ar_… for the article's own voice
	Lane  int      `json:"lane"`  // index
	Side  string   `json:"side"`  // affirm, deny, doubt
	Root  bool     `json:"root"`  // it rests on no other telling
	Links []string `json:"links"` // lk_…: by which it rests on others; the strongest first
	Rests []int    `json:"rests"` // tellings that it rests on, by index
	Hops  int      `json:"hops"`  // mouths between the root voice and this article's reader, 1 for the outlet alone
	Place
}

// Loop is a telling that comes back to where it came from: circular reporting.
type Loop struct {
	Articles []string `json:"articles"` // in the order in which they cite one another
	Why      string   `json:"why"`
}
