package query

// state, days and words are fields that the lists of the world share.
var (
	worldState = Field{Name: "state", Doc: "what people decided", Facet: true, Values: []string{"proposed", "accepted", "rejected"}}
	worldWords = Field{Name: "q", Doc: "words in it"}
	worldSince = Field{Name: "since", Doc: "on or after this day", Day: true}
	worldUntil = Field{Name: "until", Doc: "on or before this day", Day: true}
	inArticle  = Field{Name: "article", Doc: "told in this article"}
	ofOutlet   = Field{Name: "outlet", Doc: "who published", Facet: true}
	byOrigins  = Field{Name: "origins", Doc: "how many independent origins: one, perhaps more, or several in any case", Facet: true, Values: []string{"one", "perhaps", "several"}}
)

// Actors is the list of persons and bodies.
var Actors = List{
	Name: "actors",
	Fields: []Field{
		worldWords,
		{Name: "kind", Doc: "what it is", Facet: true, Values: []string{"person", "state", "government", "military", "group", "body", "party", "company", "outlet", "people", "organization"}},
		{Name: "country", Doc: "the state it belongs to", Facet: true},
		{Name: "known", Doc: "whether the gazetteer has it", Facet: true, Values: []string{"yes", "no"}},
		{Name: "perhaps", Doc: "whether another may be the same", Facet: true, Values: []string{"yes", "no"}},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"-weight", "label", "day", "-articles"},
}

// Incidents is the list of incidents.
var Incidents = List{
	Name: "incidents",
	Fields: []Field{
		worldWords,
		{Name: "kind", Doc: "what happened", Facet: true, Values: []string{"attack", "bombing", "shooting", "kidnapping", "hijacking", "arson", "robbery", "assassination", "air_strike", "plot", "other"}},
		{Name: "stage", Doc: "how far it got", Facet: true, Values: []string{"accomplished", "attempted", "foiled", "threatened"}},
		{Name: "country", Doc: "where", Facet: true},
		{Name: "actor", Doc: "who is said to be behind it", Facet: true},
		{Name: "conflict", Doc: "what speakers differ over", Facet: true},
		byOrigins,
		{Name: "dated", Doc: "whether a text dates it", Facet: true, Values: []string{"yes", "no"}},
		{Name: "score", Doc: "how sure the reader is of its own proposal", Facet: true, Values: []string{"sure", "fair", "unsure"}},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"-articles", "day", "label", "-weight"},
}

// Acts is the list of deeds between actors.
var Acts = List{
	Name: "acts",
	Fields: []Field{
		worldWords,
		{Name: "source", Doc: "who did it", Facet: true},
		{Name: "target", Doc: "to whom", Facet: true},
		{Name: "type", Doc: "PLOVER's type", Facet: true},
		{Name: "quad", Doc: "verbal or material, cooperation or conflict", Facet: true, Values: []string{"1", "2", "3", "4"}},
		{Name: "modality", Doc: "done, to come or hypothetical", Facet: true, Values: []string{"past", "future", "hypothetical"}},
		{Name: "alleged", Doc: "whether it rests on somebody's word", Facet: true, Values: []string{"yes", "no"}},
		{Name: "score", Doc: "how sure the reader is of its own proposal", Facet: true, Values: []string{"sure", "fair", "unsure"}},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"day", "label", "-weight"},
}

// Relations is the list of dyads.
var Relations = List{
	Name: "relations",
	Fields: []Field{
		worldWords,
		{Name: "actor", Doc: "on either side", Facet: true},
		{Name: "sign", Doc: "how they stand", Facet: true, Values: []string{"positive", "negative", "mixed", "neutral"}},
		{Name: "alleged", Doc: "count: deeds that rest on somebody's allegation alone are counted too", Values: []string{"count"}},
		{Name: "rests", Doc: "on deeds reported as fact, or on allegations alone", Facet: true, Values: []string{"fact", "allegation"}},
		worldState, worldSince, worldUntil,
	},
	Sorts: []string{"-weight", "label", "day", "-articles"},
}

// Warnings is the ledger.
var Warnings = List{
	Name: "warnings",
	Fields: []Field{
		worldWords,
		{Name: "kind", Doc: "warning, threat or forecast", Facet: true, Values: []string{"warning", "threat", "forecast"}},
		{Name: "from", Doc: "who warned", Facet: true},
		{Name: "to", Doc: "who was warned", Facet: true},
		{Name: "response", Doc: "how it was answered", Facet: true, Values: []string{"acknowledged", "heeded", "ignored", "dismissed", "disputed", "denied", "none"}},
		{Name: "outcome", Doc: "whether an incident is tied to it", Facet: true, Values: []string{"yes", "no"}},
		{Name: "contested", Doc: "whether the sides differ", Facet: true, Values: []string{"yes", "no"}},
		{Name: "sides", Doc: "how many of giver and recipient are on record", Facet: true, Values: []string{"0", "1", "2"}},
		byOrigins,
		{Name: "score", Doc: "how sure the reader is of its own proposal", Facet: true, Values: []string{"sure", "fair", "unsure"}},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"day", "-articles", "label"},
}

// Claims is the list of what is said, by whoever.
var Claims = List{
	Name: "claims",
	Fields: []Field{
		worldWords,
		{Name: "actor", Doc: "who affirms, denies or doubts it", Facet: true},
		{Name: "contested", Doc: "whether somebody denies or doubts it", Facet: true, Values: []string{"yes", "no"}},
		{Name: "voices", Doc: "how many speak on it", Facet: true, Values: []string{"1", "2", "3+"}},
		byOrigins,
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"-weight", "-articles", "day", "label"},
}

// Sources is the list of profiles.
var Sources = List{
	Name: "sources",
	Fields: []Field{
		worldWords,
		{Name: "kind", Doc: "what it is", Facet: true, Values: []string{"outlet", "person", "body", "anonymous", "document"}},
		{Name: "grade", Doc: "set by a person", Facet: true, Values: []string{"A", "B", "C", "D", "E", "F", "none"}},
		{Name: "conflict", Doc: "whether its figures or claims are in conflict with others'", Facet: true, Values: []string{"yes", "no"}},
		worldState, worldSince, worldUntil,
	},
	Sorts: []string{"-weight", "label", "-articles"},
}

// Origins is the list of what rests on how many origins: claims, incidents, their figures, warnings.
var Origins = List{
	Name: "origins",
	Fields: []Field{
		worldWords,
		{Name: "of", Doc: "what is told", Facet: true, Values: []string{"claim", "incident", "figure", "warning"}},
		byOrigins,
		{Name: "level", Doc: "0 nobody repeats it, 1 repeated, 2 possibly independent, 3 two or more origins, 4 of different access", Facet: true, Values: []string{"0", "1", "2", "3", "4"}},
		{Name: "circular", Doc: "whether some of it goes round in a circle", Facet: true, Values: []string{"yes", "no"}},
		{Name: "actor", Doc: "who is an origin", Facet: true},
		{Name: "record", Doc: "the record whose origins they are"},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"-articles", "-weight", "day", "label"},
}

// Links is the list of what rests on what.
var Links = List{
	Name: "links",
	Fields: []Field{
		worldWords,
		{Name: "kind", Doc: "why it is held to rest on the other", Facet: true, Values: []string{"by_hand", "same_text", "copy", "citation", "source", "unnamed"}},
		{Name: "directed", Doc: "whether it is known which came first", Facet: true, Values: []string{"yes", "no"}},
		{Name: "record", Doc: "used where these origins (og_…) are counted"},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"-weight", "day", "label"},
}

// Tensions is the list of what does not go together, or is missing.
var Tensions = List{
	Name: "tensions",
	Fields: []Field{
		worldWords,
		{Name: "kind", Doc: "what does not go together, or is missing", Facet: true, Values: []string{"hypothesis", "denial", "figures", "deeds", "turn", "unanswered", "one_origin"}},
		{Name: "actor", Doc: "on either side", Facet: true},
		{Name: "record", Doc: "a record that it is about"},
		worldState, ofOutlet, inArticle, worldSince, worldUntil,
	},
	Sorts: []string{"-weight", "day", "label", "-articles"},
}

// Pairs is the list of pairs of records that may be the same.
var Pairs = List{
	Name: "same",
	Fields: []Field{
		{Name: "kind", Doc: "of what", Facet: true, Values: []string{"actors", "incidents", "warnings", "claims"}},
		{Name: "record", Doc: "a record on either side"},
	},
}
