package sourcekind

import (
	"fmt"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/text"
)

// ground is the rule by which a source was resolved and the words that it went by.
type ground struct {
	rule string
	at   text.Range
}

// because notes by which rule source i was resolved; a later rule takes the place of an earlier one. It returns at once
// where nothing is traced.
func (a *article) because(i int, rule string, at text.Range) {
	if a.Trace == nil {
		return
	}
	if a.grounds == nil {
		a.grounds = make([]ground, len(a.Statements))
	}
	a.grounds[i] = ground{rule, at}
}

// rules are the rules in words.
var rules = map[string]string{
	"first-person": "whoever speaks says so of himself",
	"author":       "“I” and “we” outside quotation marks are the article’s own voice",
	"nobody":       "nobody is no voice",
	"among-others": "told only by its place among those spoken of before",
	"pronoun":      "whoever was spoken of shortly before, agrees, and outweighs the others",
	"last-speaker": "the pronoun fits the source of a statement shortly before",
	"relative":     "the pronoun stands for the words right before it",
	"initials":     "the initials of the only person whose names begin so",
	"interviewer":  "who asks the questions writes the article",
	"name":         "the name in the source tells the kind",
	"place":        "a place that speaks is its government",
	"insider":      "its head word means a person with knowledge, and no name is given",
	"crowd":        "its head word means many, or one of many",
	"body":         "its head word means a body",
	"document":     "its head word means a document",
	"outlet":       "its head word means an outlet",
	"form":         "its head word is on no list; its form tells persons",
	"unlisted":     "its head word is on no list",
	"apposition":   "a name beside it",
	"role":         "whoever was said before to be that",
	"role-later":   "the only one in the article who is said to be that",
	"possessive":   "whoever was spoken of in the same words before",
	"group":        "a group that was spoken of shortly before",
	"paper":        "the one outlet named in the paragraph or the one before",
	"same-word":    "somebody unnamed was spoken of so before",
	"office":       "an office that one person holds at a time",
}

// explain adds the steps by which the sources were resolved to the trace.
func (a *article) explain() {
	for i := range a.Statements {
		s := &a.Statements[i]
		if a.Trace == nil || len(s.Content) == 0 || !a.Trace.Wants(s.Content[0]) {
			continue
		}
		step := func(field, value, rule, why string, at text.Range) {
			x := reading.Step{Statement: i, Layer: Name, Field: field, Value: value, Rule: rule, Why: why}
			if !at.Empty() {
				x.At = append(x.At, at)
			}
			a.Trace.Step(x)
		}
		g := ground{rule: "none"}
		if a.grounds != nil && a.grounds[i].rule != "" {
			g = a.grounds[i]
		}
		switch why := rules[g.rule]; {
		case why != "":
			step("source.kind", string(s.Kind), g.rule, why, g.at)
		case g.rule != "none":
			step("source.kind", string(s.Kind), g.rule, "tied to whoever was spoken of there", g.at)
		case len(s.Source) == 0:
			step("source.kind", string(s.Kind), g.rule, "no source is given", text.Range{})
		default:
			step("source.kind", string(s.Kind), g.rule, "no rule tells what it is", text.Range{})
		}
		if m := a.is[i]; m >= 0 {
			a.tied(i, m)
		}
		if s.Actor != "" && s.Mention >= 0 {
			m := a.fullest(s.Mention)
			step("source.actor", s.Actor, "fullest", "the fullest name that the article gives", m.Range)
		}
		if s.Reason != "" {
			step("source.reason", s.Reason, "stated", "a reason that the article states near it, or of all of them", text.Range{})
		}
		if len(s.Chain) > 0 {
			step("chain", strings.Join(s.Chain, " > "), "voices", a.voices(i), text.Range{})
		}
	}
}

// tied adds the step by which the mention that a source is was tied to others, with what it was nearly tied to instead.
func (a *article) tied(i, mention int) {
	m := &a.Mentions[mention]
	why := ties[m.Tie.Rule]
	if why == "" {
		return
	}
	x := reading.Step{Statement: i, Layer: a.Trace.Reader(reading.LayerChains), Field: "source.mention", Value: a.full[m.Chain], Rule: m.Tie.Rule, At: []text.Range{m.Range}}
	x.Why = fmt.Sprintf("%s (score %.2f)", why, m.Tie.Score)
	if k := m.Tie.Rival; k >= 0 {
		x.Why += "; next comes the second of the places shown"
		x.At = append(x.At, a.Mentions[k].Range)
	}
	a.Trace.Step(x)
}

// ties are the rules of chains in words.
var ties = map[string]string{
	"pronoun":         "of those spoken of shortly before who agree with it, the likeliest by place, number and who spoke",
	"pronoun-unclear": "of those spoken of shortly before who agree with it, none is likely enough",
	"role":            "whoever was said before to be that, spoken of nearest",
	"role-later":      "the only one in the article who is said to be that",
	"apposition":      "it stands beside the name",
	"possessive":      "spoken of in the same words before",
	"group":           "a group spoken of shortly before, by a word for people at large",
}

// fullest returns the first mention of the same person or body that has the fullest name, or the mention itself.
func (a *article) fullest(mention int) reading.Mention {
	own := a.Mentions[mention]
	for _, m := range a.Mentions {
		if m.Chain == own.Chain && a.words(a.address(m.First, m.Last), m.Last) == a.full[own.Chain] {
			return m
		}
	}
	return own
}

// voices says in words which voices a chain is made of.
func (a *article) voices(i int) string {
	var parts []string
	if s := &a.Statements[i]; s.Parent >= 0 && len(a.Statements[s.Parent].Chain) > 0 {
		parts = append(parts, "those behind the statement that reports it")
	}
	if v := a.told(i); v != "" && !a.own(v) {
		parts = append(parts, "the outlet that was told")
	}
	if len(a.outer[i]) > 0 {
		parts = append(parts, "who quotes it, or showed it")
	}
	if v := a.voice(i); v != "" && !a.own(v) {
		parts = append(parts, "its own source")
	}
	if len(a.inner[i]) > 0 {
		parts = append(parts, "what the source rests on")
	}
	return strings.Join(parts, ", then ")
}

// source returns the place of a statement's source, empty where it has none.
func (a *article) source(i int) text.Range {
	if s := &a.Statements[i]; len(s.Source) > 0 {
		return s.Source[0]
	}
	return text.Range{}
}

// core returns the place of a phrase's core.
func (a *article) core(p phrase) text.Range {
	return text.Range{Start: a.Tokens[p.from].Start, End: a.Tokens[max(p.core, p.from+1)-1].End}
}

// byClass are the rules by the list that a head word stands in.
var byClass = map[class]string{classInsider: "insider", classCrowd: "crowd", classBody: "body", classDocument: "document", classOutlet: "outlet"}

// byHead returns the rule by which a description without a name got its kind.
func byHead(c class, kind evidence.SourceKind) string {
	if rule := byClass[c]; rule != "" {
		return rule
	}
	if kind == evidence.SourceUnknown {
		return "unlisted"
	}
	return "form"
}
