package evidence

// Prefixes of identifiers of what stands behind the texts. Such a record bears the identifier of its oldest atom, the
// smallest thing that resolution joins: a chain of mentions in one article, an event, a notice, a statement. An atom's
// identifier never changes and leads for ever to the record that holds the atom, so that merges and splits break no link.
const (
	PrefixActor    = "ac"
	PrefixIncident = "in"
	PrefixAct      = "at"
	PrefixRelation = "rl"
	PrefixWarning  = "wn"
	PrefixClaim    = "cl"
	PrefixVoice    = "so" // a source's profile
)

// Head is what all records have in common that resolution makes.
type Head struct {
	ID       string `json:"id"`
	Label    string `json:"label"` // what a list calls it
	State    State  `json:"state"`
	Decision string `json:"decision"` // the decision behind the state, "" when proposed
	Articles int    `json:"articles"` // how many tell of it
	Atoms    []Atom `json:"atoms"`    // what was joined, in the order of their articles' arrival

	Former []Former `json:"former,omitzero"` // decisions on atoms that stood here before and are no longer read so; absent for none
}

// Stands reports whether the record counts: nobody rejected it.
func (h Head) Stands() bool { return h.State != Rejected && h.State != Withdrawn }

// Atom is one thing that was joined into a record, with why it is there.
type Atom struct {
	ID     string `json:"id"`
	Anchor Place  `json:"anchor"`           // the first place that it stands on
	Joined []Tie  `json:"joined"`           // the ties that joined it to atoms before it, the surest first; none for the first
	ByHand string `json:"by_hand,omitzero"` // the decision that joined it
}

// Tie says why two atoms are held to be one.
type Tie struct {
	With  string `json:"with"` // the other atom, or an entry of the gazetteer
	Rule  string `json:"rule"`
	Why   string `json:"why"` // in words
	Score Score  `json:"score"`
}

// Place is characters of an article, with whose word they are.
type Place struct {
	Article string `json:"article"` // ar_…
	Version int    `json:"version"`
	Piece
	Outlet    string     `json:"outlet"`
	Published string     `json:"published"`
	Statement string     `json:"statement"` // st_…, "" for the article's own voice
	Speaker   string     `json:"speaker"`   // who says so; the outlet where it is the article's own voice
	Actor     string     `json:"actor"`     // the speaker as an actor, "" for none
	Kind      SourceKind `json:"kind"`      // on whose word
}

// Actor is a person or body in the world.
type Actor struct {
	Head
	Kind      ActorKind `json:"kind"`
	Gazetteer string    `json:"gazetteer"` // key of its entry, "" where it has none
	Country   string    `json:"country"`   // ISO 3166 alpha-2 of the state that it belongs to, "" where not known
	Parent    string    `json:"parent"`    // the actor that it is a branch, office or agency of
	Roles     []Alias   `json:"roles"`     // offices and descriptions held
	Aliases   []Alias   `json:"aliases"`   // the fullest first
	Mentions  int       `json:"mentions"`
	Says      int       `json:"statements"` // of which it is the source
	First     string    `json:"first"`      // days of publication
	Last      string    `json:"last"`
	Perhaps   []Maybe   `json:"perhaps"` // other actors that it may be the same as, and was not joined with
}

// ActorKind is the kind of an actor.
type ActorKind string

// The kinds of actor.
const (
	ActorPerson     ActorKind = "person"
	ActorState      ActorKind = "state"      // a country, as a place and as who acts
	ActorGovernment ActorKind = "government" // a state's government, ministry, agency or service
	ActorMilitary   ActorKind = "military"   // a state's forces
	ActorGroup      ActorKind = "group"      // an armed group or movement
	ActorBody       ActorKind = "body"       // an international body
	ActorParty      ActorKind = "party"
	ActorCompany    ActorKind = "company"
	ActorOutlet     ActorKind = "outlet"
	ActorPeople     ActorKind = "people" // a nation or community: demonyms
	ActorOther      ActorKind = "organization"
)

// ActorKinds lists the kinds.
var ActorKinds = []ActorKind{
	ActorPerson, ActorState, ActorGovernment, ActorMilitary, ActorGroup, ActorBody, ActorParty, ActorCompany, ActorOutlet,
	ActorPeople, ActorOther,
}

// Alias is one way of naming an actor.
type Alias struct {
	Text  string `json:"text"`
	Kind  string `json:"kind"` // name, short, acronym, demonym, metonym, title, description, gazetteer
	From  string `json:"from"` // days on which it held, by the gazetteer; "" for no bound
	To    string `json:"to"`
	Count int    `json:"count"` // mentions; 0 where only the gazetteer has it
	First *Place `json:"first"` // the mention that taught it
}

// Maybe is a record that another may be the same as.
type Maybe struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Tie
	Against string `json:"against"` // what kept them apart
}

// Incident is a happening in the world, one record however many articles tell it.
type Incident struct {
	Head
	Kind        IncidentKind  `json:"kind"`
	Stage       Stage         `json:"stage"`
	From        string        `json:"from"` // ISO days, both included; "" where no text gives one
	To          string        `json:"to"`
	Dates       []SaidOf      `json:"dates"` // each way of dating it, with who gives it
	Where       *Where        `json:"where"`
	Places      []SaidOf      `json:"places"`
	Instruments []SaidOf      `json:"instruments"`
	Targets     []SaidOf      `json:"targets"`
	Victims     []SaidOf      `json:"victims"` // named or described
	Figures     []FigureClaim `json:"figures"` // each number with its speaker, by effect and then by day
	Blame       []Blame       `json:"blame"`   // claimed by, blamed on, denied by, reported as fact
	Conflicts   []Conflict    `json:"conflicts"`
	Origins     *Origins      `json:"origins"` // how many independent ones tell of it; null where nobody counted
	Perhaps     []Maybe       `json:"perhaps"`
}

// SaidOf is a value of a field with the places that give it.
type SaidOf struct {
	Value  string  `json:"value"`  // as it is shown; for dates ISO, a range as from/to
	Actor  string  `json:"actor"`  // where it is one
	Detail string  `json:"detail"` // kind of target or instrument, effect on a victim
	Count  *Count  `json:"count"`
	Places []Place `json:"places"`
}

// Where is a place in the world.
type Where struct {
	Name      string   `json:"name"`
	Path      []string `json:"path"`    // the innermost first
	Country   string   `json:"country"` // ISO 3166 alpha-2
	Latitude  *float64 `json:"latitude"`
	Longitude *float64 `json:"longitude"`
	Gazetteer string   `json:"gazetteer"`
}

// FigureClaim is a number that somebody gives for an incident: a claim, never a fact.
type FigureClaim struct {
	Effect Effect `json:"effect"`
	Of     string `json:"of"` // what is counted: "people", "police officers"
	Count  Count  `json:"count"`
	Place
	Origins *Origins `json:"origins"` // of all who give this number; null where nobody counted
}

// Blame lays an incident at somebody's door, or takes it from there.
type Blame struct {
	Slot       string         `json:"slot"` // claimed_by, blamed_on, denied_by, reported
	Name       string         `json:"name"`
	Who        string         `json:"who"` // the actor blamed, "" where it is none
	Confidence Responsibility `json:"confidence"`
	Places     []Place        `json:"places"`
}

// Conflict is where speakers differ over one field.
type Conflict struct {
	Field  string   `json:"field"`  // deaths, injuries, date, place, responsibility, kind …
	Values []string `json:"values"` // the values that cannot hold together
	Why    string   `json:"why"`
}

// ActRecord is an act as a case keeps it, its sides resolved.
type ActRecord struct {
	Head
	Act         Act    `json:"act"`
	SourceActor string `json:"source_actor"`
	TargetActor string `json:"target_actor"`
	SourceLabel string `json:"source_label"`
	TargetLabel string `json:"target_label"`
	Alleged     bool   `json:"alleged"` // told in a statement, and so somebody's claim
	Place       Place  `json:"place"`
	Day         string `json:"day"`      // of the deed where told, else of publication
	Incident    string `json:"incident"` // that it is part of
	Same        string `json:"same"`     // the first act that tells the same deed; its own identifier for that one
}

// Relation is how one actor stands to another over a span of time: a roll-up of acts.
type Relation struct {
	Head
	Source      string   `json:"source"` // ac_…
	Target      string   `json:"target"`
	SourceLabel string   `json:"source_label"`
	TargetLabel string   `json:"target_label"`
	Sign        string   `json:"sign"`    // positive, negative, mixed, neutral
	Weight      float64  `json:"weight"`  // mean of the counted deeds' PLOVER scores
	Deeds       int      `json:"deeds"`   // counted once however many articles tell them
	Alleged     int      `json:"alleged"` // deeds that rest on somebody's allegation alone: shown, not counted
	Quads       [5]int   `json:"quads"`   // counted deeds by quad class; 0 is not used
	First       string   `json:"first"`
	Last        string   `json:"last"`
	Windows     []Window `json:"windows"`    // by month, in order
	IfCounted   Stand    `json:"if_counted"` // how it would stand if what rests on allegation alone counted too: a choice of whoever reads the case
	Acts        []string `json:"acts"`       // at_…
}

// Stand is how one actor stands to another by the deeds that are counted.
type Stand struct {
	Sign    string   `json:"sign"`
	Weight  float64  `json:"weight"`
	Deeds   int      `json:"deeds"`
	Quads   [5]int   `json:"quads"`
	Windows []Window `json:"windows"`
}

// Window is a stretch of a relation.
type Window struct {
	From    string  `json:"from"`
	To      string  `json:"to"`
	Sign    string  `json:"sign"`
	Weight  float64 `json:"weight"`
	Deeds   int     `json:"deeds"`
	Alleged int     `json:"alleged"`
}

// Warning is a notice in the world: one line of the ledger.
type Warning struct {
	Head
	Kind         NoticeKind `json:"kind"`
	From         string     `json:"from"` // ac_…, "" where not known
	To           string     `json:"to"`
	FromLabel    string     `json:"from_label"`
	ToLabel      string     `json:"to_label"`
	Of           []SaidOf   `json:"of"`
	Obtained     []SaidOf   `json:"obtained"` // the four dates, each with who gives it
	Given        []SaidOf   `json:"given"`
	Public       []SaidOf   `json:"public"`
	Disclosed    []SaidOf   `json:"disclosed"`
	Channels     []SaidOf   `json:"channels"`
	Specific     []Aspect   `json:"specific"`  // who, what, when, where
	Said         []SaidOf   `json:"said"`      // what each side says of how specific it was
	Responses    []SaidOf   `json:"responses"` // Detail holds the stance
	Standing     string     `json:"standing"`  // given, not_given, maybe, unanswered, contested
	Contested    []Conflict `json:"contested"`
	Incident     string     `json:"incident"` // outcome
	IncidentWhat string     `json:"incident_label"`
	LeadDays     *int       `json:"lead_days"` // from given to incident
	LeadText     []SaidOf   `json:"lead"`      // in the texts' words
	Sides        int        `json:"sides"`     // how many of giver and recipient are on record, 0 to 2
	Origins      *Origins   `json:"origins"`   // how many independent ones tell of it; null where nobody counted
	Perhaps      []Maybe    `json:"perhaps"`
}

// Aspect is one thing that a warning may be specific about.
type Aspect struct {
	Name   string  `json:"name"`  // who, what, when, where
	Value  string  `json:"value"` // yes, no, contested, unknown
	Places []Place `json:"places"`
}

// Claim is what is said, by whoever: equivalent statements together.
type Claim struct {
	Head
	Words    string       `json:"words"` // the plainest of its statements
	Affirm   []ClaimVoice `json:"affirm"`
	Deny     []ClaimVoice `json:"deny"`
	Doubt    []ClaimVoice `json:"doubt"`
	Voices   int          `json:"voices"`   // different speakers
	Incident string       `json:"incident"` // that it is about
	Origins  *Origins     `json:"origins"`  // how many independent ones affirm it; null where nobody counted
	First    string       `json:"first"`
	Last     string       `json:"last"`
	Perhaps  []Maybe      `json:"perhaps"`
}

// ClaimVoice is one statement of a claim.
type ClaimVoice struct {
	ID         string     `json:"id"` // st_…
	Words      string     `json:"words"`
	Stance     Stance     `json:"stance"`
	Factuality Factuality `json:"factuality"`
	Place
}

// Profile is on whose word an outlet, person or anonymous group rests. It counts and never grades; a grade is a
// person's (Grade).
type Profile struct {
	Head
	Kind       string           `json:"kind"`  // outlet, person, body, anonymous, document
	Actor      string           `json:"actor"` // ac_…, where it is one
	Statements int              `json:"statements"`
	Kinds      []Share          `json:"kinds"`   // for an outlet: on whose word its statements rest; for others: how they are named
	Reasons    Share            `json:"reasons"` // anonymous statements for which a reason is stated
	Hedges     []Share          `json:"hedges"`
	Stances    []Share          `json:"stances"`
	Outlets    []Share          `json:"outlets"`  // who carried them
	Hops       []Share          `json:"hops"`     // how many mouths away
	Figures    []FigureConflict `json:"figures"`  // its figures that differ from others'
	Disputes   []string         `json:"disputes"` // claims that others deny: cl_…
	First      string           `json:"first"`
	Last       string           `json:"last"`
	Grade      *Grade           `json:"grade"` // set by a person, null where nobody has
}

// Share is a value with how often it occurs and of how many.
type Share struct {
	Value string `json:"value"`
	Count int    `json:"count"`
	Of    int    `json:"of"`
}

// FigureConflict is a figure beside one of somebody else's for the same incident that cannot hold together with it.
type FigureConflict struct {
	Incident string      `json:"incident"`
	Label    string      `json:"label"`
	Mine     FigureClaim `json:"mine"`
	Other    FigureClaim `json:"other"`
}

// Grade is reliability A to F, set by a person with a reason (Admiralty scale). F cannot be judged: no rank, a null.
type Grade struct {
	Letter   string `json:"letter"`
	Why      string `json:"why"`
	By       string `json:"by"`
	Decision string `json:"decision"`
}
