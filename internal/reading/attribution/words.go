package attribution

import "strings"

// construction says a construction in words, for people who ask why: "a verb with its subject, before “that” and a
// clause".
func construction(key string) string {
	if s := whole[key]; s != "" {
		return s
	}
	for _, place := range places {
		if rest, ok := strings.CutPrefix(key, place.prefix); ok {
			return place.words + follows(rest, place.prefix)
		}
	}
	return ""
}

// whole are the constructions that are not made of a place and what follows.
var whole = map[string]string{
	"title": "a heading with a colon", "title-name": "a heading with a name before its colon", "title-caps": "a heading in capitals with a colon",
	"line": "a line with a colon", "line-name": "a line with a name before its colon", "line-caps": "a line with capitals before its colon",
	"line-quote": "a line with a colon before a quotation", "turn": "a speaker’s label before a turn of a conversation",
	"initial": "“according to” at the head of a sentence", "final": "“according to” after what is said", "middle": "“according to” within what is said",
	"gap": "a saying set into a clause", "as-said": "an “as” clause beside what is said",
	"signed":       "a quotation with its speaker’s name after a dash",
	"beside-quote": "a verb beside a quotation in its sentence",
	"follow":       "a quotation alone, after its speaker in the same paragraph", "follow-paragraph": "a quotation alone, after its speaker in the paragraph before",
}

// places are the beginnings of constructions: how the cue stands. The longer come before the shorter.
var places = []struct{ prefix, words string }{
	{"post-", "source and verb, after "}, {"inv-", "verb and source, after "},
	{"n:it-is-", "“it is” and an adjective"}, {"n:is-", "a form of “be” and an adjective"}, {"n:", "a noun"},
	{"c-", "a verb that shares the subject of another"}, {"0-", "a verb without a subject"}, {"gn-", "an -ing form after a noun"},
	{"g-", "an -ing form"}, {"i-", "an infinitive"}, {"x-", "a participle with a clause of its own"}, {"p-", "a passive"},
	{"m-", "a state of mind"}, {"", "a verb with its subject"},
}

// follows says what a cue stands with.
func follows(kind, prefix string) string {
	if prefix == "post-" || prefix == "inv-" {
		return map[string]string{"quote": "a quotation", "clause": "a clause", "mid": "the first half of what is said", "lead": "its first words"}[kind]
	}
	told := ""
	if rest, ok := strings.CutPrefix(kind, "r-"); ok {
		kind, told = rest, " and whom it was told"
	}
	if prefix == "n:" {
		if rest, ok := strings.CutSuffix(kind, "-obj"); ok {
			return " that is the object of a verb" + follows(rest, "n:is-")
		}
		if rest, ok := strings.CutSuffix(kind, "-of"); ok {
			return " with its owner" + follows(rest, "n:is-")
		}
	}
	if w, ok := strings.CutPrefix(kind, "p:"); ok {
		return told + ", before “" + w + "”"
	}
	if w, ok := strings.CutPrefix(kind, "l:"); ok {
		return told + ", with “" + w + "”"
	}
	if s := kinds[kind]; s != "" {
		return told + ", before " + s
	}
	if kind == byEnd {
		return told + ", with nothing after it"
	}
	return told
}

// kinds are what may follow a cue.
var kinds = map[string]string{
	byThat: "“that” and a clause", byQuote: "a quotation", byWh: "a question word and a clause", byClause: "a clause", byTo: "“to” and a verb",
	byNoun: "a noun phrase", byNounTo: "a noun phrase, “to” and a verb", byAs: "“as”", byIng: "an -ing form", byAdj: "an adjective", byColon: "a colon",
}
