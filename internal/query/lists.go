package query

// Articles is the list of articles.
var Articles = List{
	Name: "articles",
	Fields: []Field{
		{Name: "q", Doc: "words in the text"},
		{Name: "outlet", Doc: "who published", Facet: true},
		{Name: "byline", Doc: "who wrote", Facet: true},
		{Name: "media", Doc: "media type of the original", Facet: true},
		{Name: "status", Doc: "how far the reading is", Facet: true, Values: []string{"queued", "read", "failed"}},
		{Name: "since", Doc: "published on or after this day", Day: true},
		{Name: "until", Doc: "published on or before this day", Day: true},
		{Name: "dated", Doc: "whether it is known when it was published", Values: []string{"yes", "no"}},
		{Name: "facts", Doc: "whether a person set what it says of itself, it is all as found, or a new version says otherwise than what was set", Values: []string{"set", "found", "differs"}},
	},
	Sorts: []string{"-captured", "published", "title", "outlet", "statements", "words"},
}

// Statements is the list of statements.
var Statements = List{
	Name: "statements",
	Fields: []Field{
		{Name: "q", Doc: "words in source, cue or content"},
		{Name: "state", Doc: "what people decided", Facet: true, Values: []string{"proposed", "accepted", "rejected", "withdrawn"}},
		{Name: "kind", Doc: "on whose word", Facet: true, Values: []string{"named", "anonymous", "collective", "document", "outlet", "author", "unknown"}},
		{Name: "source", Doc: "the fullest name of the source", Facet: true},
		{Name: "outlet", Doc: "who published", Facet: true},
		{Name: "stance", Doc: "what the source does with the content", Facet: true},
		{Name: "form", Doc: "whether the words are given as they were said", Facet: true, Values: []string{"direct", "indirect", "mixed"}},
		{Name: "factuality", Doc: "how surely, and which way", Facet: true, Values: []string{"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"}},
		{Name: "hedge", Doc: "the word of likelihood", Facet: true},
		{Name: "reason", Doc: "whether an unnamed source's reason is stated", Facet: true, Values: []string{"stated", "none"}},
		{Name: "score", Doc: "how sure the reader is of its own proposal", Facet: true, Values: []string{"sure", "fair", "unsure"}},
		{Name: "hand", Doc: "whether a person told it, edited it, or it is as it was read", Values: []string{"told", "edited", "read"}},
		{Name: "formerly", Doc: "what people decided on what stood in its place before: as another reader read it, or in an earlier version of the article", Values: []string{"accepted", "rejected", "edited"}},
		{Name: "article", Doc: "the article's identifier"},
		{Name: "since", Doc: "published on or after this day", Day: true},
		{Name: "until", Doc: "published on or before this day", Day: true},
	},
	Sorts: []string{"text", "-published", "source", "outlet", "-score", "state"},
}
