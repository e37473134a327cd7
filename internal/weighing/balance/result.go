package balance

import "hearsay/internal/evidence"

// Options is what a reader may choose. The zero value counts every deed reported as fact.
type Options struct {
	On           string // ISO day: deeds up to it, itself included; "" for all, undated ones too
	Window       int    // only deeds of so many days up to that day, or to the last deed where none is given; 0 for no bound
	CountAlleged bool   // deeds that rest on somebody's allegation alone count too
	MinDeeds     int    // ties of fewer counted deeds are left out; 0 and 1 leave out none
	Weighted     bool   // a tie weighs as much as it has deeds; else each weighs one
	Steps        int64  // of work for the exact answers; 0 for [UsualSteps]
	NoSeries     bool   // leave out the months
}

// UsualSteps is how much work goes into the exact answers: some seconds.
const UsualSteps = 2_000_000_000

// Result is how the camps lie.
type Result struct {
	On           string      `json:"on"`            // the day asked for, "" for all deeds
	Window       int         `json:"window"`        // days, 0 for no bound
	Alleged      bool        `json:"count_alleged"` // deeds that rest on allegation alone are counted
	Weighted     bool        `json:"weighted"`      // a tie weighs as much as it has deeds
	MinDeeds     int         `json:"min_deeds"`
	Says         string      `json:"says"`   // the whole in one or two sentences
	Rule         string      `json:"rule"`   // what was counted, in words
	Actors       []Actor     `json:"actors"` // with a positive or negative tie, those with the most first
	Ties         []Tie       `json:"ties"`   // positive, negative and contested ones; those that break the pattern first
	Counts       Counts      `json:"counts"`
	Triads       TriadCounts `json:"triad_counts"`
	Listed       []Triad     `json:"triads"` // strained ones first; at most 1,000
	Frustration  Frustration `json:"frustration"`
	Camps        Camps       `json:"camps"`
	Groups       Groups      `json:"groups"`
	Expected     []Expected  `json:"expected"`      // ties that the pattern would have and nobody reports; never counted; at most 50
	ExpectedMore int         `json:"expected_more"` // how many more there are
	Series       []Month     `json:"series"`
	Turns        []Turn      `json:"turns"` // ties whose sign changed, in order
	Notes        []string    `json:"notes"` // what was left out, and why
}

// Actor is one that stands somewhere.
type Actor struct {
	ID        string `json:"id"` // ac_…
	Label     string `json:"label"`
	Kind      string `json:"kind"`
	Component int    `json:"component"` // which of the parts that no tie connects, from 0, the largest first
	Camp      int    `json:"camp"`      // 0 or 1 within its component
	Fixed     string `json:"fixed"`     // yes: in this camp in every best partition; either: could as well stand in the other; unknown
	Group     int    `json:"group"`     // in the partition into any number of groups
	Positive  int    `json:"positive"`  // ties
	Negative  int    `json:"negative"`
}

// Tie is how two actors stand to each other, both directions together.
type Tie struct {
	A         string   `json:"a"` // ac_…, the smaller identifier
	B         string   `json:"b"`
	ALabel    string   `json:"a_label"`
	BLabel    string   `json:"b_label"`
	Sign      string   `json:"sign"`    // positive, negative, contested
	Why       string   `json:"why"`     // of a contested one, in words; else ""
	Deeds     int      `json:"deeds"`   // counted
	Alleged   int      `json:"alleged"` // deeds that rest on allegation alone
	Weight    float64  `json:"weight"`  // mean score of the counted deeds
	First     string   `json:"first"`   // days of counted deeds
	Last      string   `json:"last"`
	Breaks    bool     `json:"breaks"` // it breaks the pattern of the two camps shown
	Always    string   `json:"always"` // whether it does in every best partition: yes, no (in none), some, unknown
	Triads    int      `json:"triads"`
	Strained  int      `json:"strained"`
	In        []int    `json:"in"`            // listed triads through it, by index
	Relations []string `json:"relations"`     // rl_…
	Shown     []Deed   `json:"deeds_shown"`   // the heaviest, at most eight, in order of time
	Word      []string `json:"on_whose_word"` // speakers and outlets of the counted deeds, at most eight
}

// Deed is one counted deed.
type Deed struct {
	ID       string           `json:"id"`     // at_…: its first telling
	Source   string           `json:"source"` // labels
	Target   string           `json:"target"`
	Type     evidence.ActType `json:"plover"`
	Weight   float64          `json:"weight"` // its score, -9 to 10
	Day      string           `json:"day"`
	Alleged  bool             `json:"alleged"`
	Tellings int              `json:"tellings"`
	Place    evidence.Place   `json:"place"`
}

// Counts is how many ties there are.
type Counts struct {
	Actors     int `json:"actors"`
	Components int `json:"components"`
	Positive   int `json:"positive"`
	Negative   int `json:"negative"`
	Contested  int `json:"contested"` // not counted
	Neutral    int `json:"neutral"`   // not counted
	Few        int `json:"few"`       // left out: fewer deeds than asked for
	Loops      int `json:"loops"`     // deeds of an actor against itself: left out
	Undated    int `json:"undated"`   // deeds without a day, left out where a day or window is asked for
}

// TriadCounts counts triads by their signs.
type TriadCounts struct {
	PPP      int      `json:"ppp"` // three friends
	PPM      int      `json:"ppm"` // two friends of one who are foes
	PMM      int      `json:"pmm"` // two friends with a common foe
	MMM      int      `json:"mmm"` // three foes
	Total    int      `json:"total"`
	Strained int      `json:"strained"`      // one or three negative ties
	Weak     int      `json:"strained_weak"` // one negative tie: three foes may be three groups (Davis)
	Share    *float64 `json:"share"`         // of triads that are balanced; null where there are none
	Says     string   `json:"says"`
}

// Triad is three actors with ties between all of them.
type Triad struct {
	Actors   [3]string `json:"actors"`
	Labels   [3]string `json:"labels"`
	Ties     [3]int    `json:"ties"`  // indices
	Signs    string    `json:"signs"` // ppp, ppm, pmm, mmm
	Strained bool      `json:"strained"`
	Weak     bool      `json:"strained_weak"`
	Says     string    `json:"says"`
}

// Frustration is the least weight of ties that no two camps can hold.
type Frustration struct {
	Lower   int      `json:"lower"`   // L is no less
	Upper   int      `json:"upper"`   // L is no more
	Optimal bool     `json:"optimal"` // both are the same: it is proved that this is L
	Total   int      `json:"total"`   // weight of all positive and negative ties
	F       *float64 `json:"f"`       // 1-2L/m: 1 is balanced; null without ties, and where L is not known
	FLower  *float64 `json:"f_lower"`
	FUpper  *float64 `json:"f_upper"`
	Nodes   int      `json:"nodes"` // of branch and bound
	Says    string   `json:"says"`
}

// Camps is the two camps.
type Camps struct {
	Fit      *float64 `json:"fit"`       // share of the ties' weight that they explain; null without ties
	Breaking []int    `json:"breaking"`  // ties by index that break the pattern
	Unique   string   `json:"unique"`    // yes, no, unknown: whether they are the only ones, a component turned round counting as the same
	Ways     int      `json:"ways"`      // in how many ways it can be split as well
	WaysMore bool     `json:"ways_more"` // there are at least so many
	Parts    []Part   `json:"parts"`     // by component, the largest first; at most 50
	Says     string   `json:"says"`
}

// Part is a component split in two.
type Part struct {
	Camps    [2][]string `json:"camps"` // ac_…
	Ties     int         `json:"ties"`
	Breaking int         `json:"breaking"`
	Either   []string    `json:"either"` // could as well stand in the other camp
}

// Groups is the partition into any number of groups (weak balance).
type Groups struct {
	Lower    int        `json:"lower"` // no partition breaks less
	Upper    int        `json:"upper"`
	Optimal  bool       `json:"optimal"`
	Count    int        `json:"count"`
	Members  [][]string `json:"members"` // ac_…, the largest first
	Breaking []int      `json:"breaking"`
	Says     string     `json:"says"`
}

// Expected is a tie that the pattern would have and nobody reports: the enemy of an enemy, the friend of a friend, the friend of an
// enemy. It is shown hollow and never counted, and nothing follows from it.
type Expected struct {
	A       string `json:"a"`
	B       string `json:"b"`
	ALabel  string `json:"a_label"`
	BLabel  string `json:"b_label"`
	Sign    string `json:"sign"`
	Paths   int    `json:"paths"`   // ways over one other actor that speak for it
	Against int    `json:"against"` // ways that speak for the contrary
	Foes    int    `json:"foes"`    // of Paths, those over a common enemy
	Via     []Via  `json:"via"`     // at most five
	Camps   string `json:"camps"`   // whether the two camps would have it too: yes, no, either (or unknown)
	Says    string `json:"says"`
}

// Via is a way between two actors over a third.
type Via struct {
	Actor string `json:"actor"`
	Label string `json:"label"`
	Ties  [2]int `json:"ties"` // indices
}

// Month is how it stood at the end of a month, or on the day asked for where that lies in it.
type Month struct {
	Month     string   `json:"month"` // 2031-05
	Day       string   `json:"day"`   // of the count
	Actors    int      `json:"actors"`
	Ties      int      `json:"ties"`
	Negative  int      `json:"negative"`
	Contested int      `json:"contested"`
	Lower     int      `json:"lower"`
	Upper     int      `json:"upper"`
	F         *float64 `json:"f"` // null without ties and where L is not known
	Triads    int      `json:"triads"`
	Strained  int      `json:"strained"`
	Moved     []string `json:"moved"` // actors that stand in another camp than the month before, the fewest that can be said to have moved; ac_…
}

// Turn is a tie whose sign changed from one month to the next.
type Turn struct {
	Month     string   `json:"month"`
	A         string   `json:"a"`
	B         string   `json:"b"`
	ALabel    string   `json:"a_label"`
	BLabel    string   `json:"b_label"`
	From      string   `json:"from"` // positive, negative, contested
	To        string   `json:"to"`
	Relations []string `json:"relations"`
	Deeds     []Deed   `json:"deeds"` // counted ones of that month, the heaviest; at most eight
	Says      string   `json:"says"`
}
