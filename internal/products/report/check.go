package report

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// The checker's rules, a file each where they are long. All look at one sentence, with its paragraph; none knows what is true.
//
//	no_citation                wrong    an assertion that cites nothing. No assertions are: headings, questions, what leads in a list (it
//	                                    ends in a colon), what speaks of the report or of its words, what says that something is not
//	                                    known, fragments of fewer than four words but for what
//	                                    all or none are said to think. The writer's own judgement ("we assess") may stand on
//	                                    what its paragraph cites before it; where nothing is cited there it is a doubt. In a quotation
//	                                    set off as a block or over several paragraphs, and in a row of a table, one citation is enough for all.
//	unknown_citation           wrong    no record has the identifier
//	rejected                   wrong    a person rejected what is cited
//	superseded                 wrong    what is cited is no longer made of the articles, or was withdrawn, or its words are gone from the
//	                                    article's latest version; a doubt where they still stand there
//	not_verbatim               wrong    see verbatim.go; a doubt where the words stand elsewhere in the article; notable where it is one word
//	likelihood_and_confidence  wrong    both in one sentence, in the writer's own words (ICD 203)
//	single_origin              doubt    all that is cited rests on one origin; notable where the sentence says on whose word it rests, and
//	                                    where there is one at least and there may be more
//	circular_origin            doubt    some of what is cited goes round in a circle
//	contrary_unsaid            doubt    see contrary.go and topic.go: the case holds evidence to the contrary of what the sentence says, and the
//	                                    paragraph cites none of it
//	other_figure               wrong    see number.go: a number that every cited figure of that effect rules out; a doubt where it stands nowhere in
//	                                    what is cited
//	other_day                  doubt    see date.go: a day that none of what is cited gives
//	allegation_as_fact         wrong    see culprit.go: who did it, told as a fact on somebody's allegation
//	later_figure               notable  see later.go: the same source gave another number since, and the paragraph cites only the earlier
//	off_yardstick              doubt    a word of likelihood that the yardstick does not have, or a negated one; notable where rows of one
//	                                    yardstick are mixed
//	unreviewed                 notable  nobody accepted or rejected what is cited

// checker holds a report against a case.
type checker struct {
	*page
	reader
	set      evidence.ReportSettings
	yard     Yardstick
	measured bool // there is a yardstick
	entries  map[string]entry
	missing  map[string]bool
	made     []products.Sentence
	flags    []products.Flag
	paras    [][]entry // what a paragraph cites, by paragraph
	groups   map[int][]entry
	rests    []union // by sentence
	against  map[string][]contrary
	tokens   [][]token           // words by sentence
	measures []measured          // numbers and days by sentence
	told     map[string]measured // by record: what the words that it leads to give
	words    map[string][]string // normal words by record
	rows     map[int][]int       // flags by the row of the yardstick that their words are of
	asked    int                 // how often it was asked what may have been meant
}

// Check holds a report against a case.
func (x *Index) Check(md string, set evidence.ReportSettings, more Supply) products.Check {
	c := x.checked(md, set, more)
	out := products.Check{SHA256: c.hash, Sentences: c.made, Flags: c.flags, Cited: len(c.cited()), Summary: c.summary()}
	for _, f := range c.flags {
		switch f.Severity {
		case products.Wrong:
			out.Wrong++
		case products.Doubt:
			out.Doubts++
		case products.Notable:
			out.Notable++
		}
	}
	return out
}

func (x *Index) checked(md string, set evidence.ReportSettings, more Supply) *checker {
	c := &checker{
		page: newPage(md), reader: reader{x: x, more: more}, set: set, entries: map[string]entry{}, missing: map[string]bool{},
		against: map[string][]contrary{}, told: map[string]measured{}, words: map[string][]string{}, flags: []products.Flag{}, rows: map[int][]int{}, groups: map[int][]entry{},
	}
	c.yard, c.measured = yardstick(set.Yardstick)
	c.made = make([]products.Sentence, len(c.sentences))
	c.rests = make([]union, len(c.sentences))
	c.tokens, c.measures = make([][]token, len(c.sentences)), make([]measured, len(c.sentences))
	c.paras = make([][]entry, len(c.paragraphs))
	for i := range c.sentences {
		c.resolve(i)
	}
	for i := range c.sentences {
		c.sentence(i)
	}
	c.mixed()
	c.settle()
	return c
}

// resolve looks up what a sentence cites.
func (c *checker) resolve(i int) {
	s := &c.sentences[i]
	c.tokens[i] = tokens(s.plain)
	if len(s.cites) > 0 && s.worthMeasuring(c.tokens[i]) {
		c.measures[i] = c.x.measured(s.plain, "")
	}
	out := products.Sentence{
		Span: c.places.Span(s.span), Line: c.line(s.span.Start), Paragraph: s.paragraph, Exact: c.md[s.span.Start:s.span.End],
		Citations: []products.Citation{}, Flags: []int{},
	}
	for _, n := range s.cites {
		cite := products.Citation{ID: n.id, Span: c.places.Span(n.span), Locator: n.locator}
		e, ok := c.entries[n.id]
		if !ok && !c.missing[n.id] {
			if e, ok = c.x.lookup(n.id, c.more); ok {
				c.entries[n.id] = e
			} else {
				c.missing[n.id] = true
			}
		}
		if ok {
			cite.Record, cite.Kind, cite.Label, cite.State, cite.Decision, cite.Ruled, cite.Origins = e.id, e.kind, e.label, e.state, e.decision, c.x.ruled(e), e.own
			if e.own == nil {
				if u := c.x.unite([]entry{e}); u.most > 0 {
					cite.Origins = &evidence.Origins{Least: u.least, Most: u.most, Level: boolean(u.least > 1) * 3}
				}
			}
			c.paras[s.paragraph] = append(c.paras[s.paragraph], e)
		}
		out.Citations = append(out.Citations, cite)
	}
	cites := c.entriesOf(i)
	c.rests[i] = c.x.unite(c.narrowed(i, cites))
	out.Least, out.Most = c.rests[i].least, c.rests[i].most
	out.Assertion = c.asserts(i)
	c.made[i] = out
}

// entriesOf returns the records that a sentence cites, each once.
func (c *checker) entriesOf(i int) []entry {
	var out []entry
	for _, n := range c.sentences[i].cites {
		if e, ok := c.entries[n.id]; ok && !slices.ContainsFunc(out, func(o entry) bool { return o.id == e.id }) {
			out = append(out, e)
		}
	}
	return out
}

// flag holds something against bytes of the Markdown.
func (c *checker) flag(i int, code products.FlagCode, severity products.Severity, at text.Range, says, remedy string, records ...string) int {
	c.flags = append(c.flags, products.Flag{
		Code: code, Severity: severity, Span: c.places.Span(at), Exact: c.md[at.Start:at.End], Sentence: i, Says: says, Remedy: remedy,
		Records: append([]string{}, records...),
	})
	return len(c.flags) - 1
}

// settle puts the flags into the order of the text, the gravest first where they begin alike, and enters them with their sentences.
func (c *checker) settle() {
	grave := map[products.Severity]int{products.Wrong: 0, products.Doubt: 1, products.Notable: 2}
	slices.SortStableFunc(c.flags, func(a, b products.Flag) int {
		if a.Sentence != b.Sentence {
			return a.Sentence - b.Sentence
		}
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return grave[a.Severity] - grave[b.Severity]
	})
	for i, f := range c.flags {
		c.made[f.Sentence].Flags = append(c.made[f.Sentence].Flags, i)
	}
}

// sentence holds one sentence against the case.
func (c *checker) sentence(i int) {
	words := c.tokens[i]
	cites := c.entriesOf(i)
	c.uncited(i, words, cites)
	c.citations(i)
	if len(cites) > 0 && c.made[i].Assertion {
		c.single(i, words, cites)
	}
	c.circles(i, cites)
	c.unsaid(i, cites)
	c.counts(i, cites)
	c.days(i, cites)
	c.culprits(i, words, cites)
	c.outdated(i, cites)
	c.verbatim(i, cites)
	c.likelihood(i, words)
	c.unreviewed(i, cites)
}

// unreviewed names what nobody decided on.
func (c *checker) unreviewed(i int, cites []entry) {
	var ids []string
	for _, e := range cites {
		if e.state == evidence.Proposed && e.decision == "" {
			ids = append(ids, e.id)
		}
	}
	if len(ids) == 0 {
		return
	}
	s := &c.sentences[i]
	at := s.cites[slices.IndexFunc(s.cites, func(n citation) bool { return c.entries[n.id].id == ids[0] })].span
	c.flag(i, products.Unreviewed, products.Notable, at, fmt.Sprintf("Nobody has reviewed %s.", list(ids, "and")),
		"Read it in its article, then accept or reject it.", ids...)
}

// citations holds what is cited against what became of it.
func (c *checker) citations(i int) {
	for _, n := range c.sentences[i].cites {
		e, ok := c.entries[n.id]
		switch {
		case !ok:
			c.unknown(i, n)
		case e.state == evidence.Rejected:
			c.flag(i, products.RejectedEvidence, products.Wrong, n.span, fmt.Sprintf("A person rejected %s.", e.id), "Cite something else, or take the rejection back if it was a mistake.", e.id)
		case e.kind == KindStatement && c.x.superseded(evidence.Place{Article: e.statement.Article, Version: e.statement.Version}):
			c.superseded(i, n, e)
		case e.state == evidence.Withdrawn:
			c.flag(i, products.SupersededText, products.Wrong, n.span, fmt.Sprintf("%s is no longer made of the articles.", e.id), successor(c.x.after[e.id], "Look the words up in the article and cite what stands there now."), append([]string{e.id}, c.x.after[e.id]...)...)
		}
	}
}

// superseded flags a statement of a version that was replaced.
func (c *checker) superseded(i int, n citation, e entry) {
	now := c.latest(e.statement.Article)
	if now != nil && holds(normal(now.String()), segments(wording(e.statement.Content.Spans))) {
		after := c.x.repeated(e.statement)
		c.flag(i, products.SupersededText, products.Doubt, n.span, fmt.Sprintf("%s stands in version %d of an article that has a later one; its words still stand there.", e.id, e.statement.Version),
			successor(after, "Cite the statement of the article's latest version."), append([]string{e.id}, after...)...)
		return
	}
	c.flag(i, products.SupersededText, products.Wrong, n.span, fmt.Sprintf("%s stands in version %d of an article that has a later one without these words.", e.id, e.statement.Version),
		"Say that the article was changed, or cite what it says now.", e.id)
}

// successor says what to cite in the place of what is gone, or what else to do where that is not known.
func successor(now []string, otherwise string) string {
	if len(now) > 0 {
		return fmt.Sprintf("Cite %s, which stands in its place now.", list(now, "or"))
	}
	return otherwise
}

// wording is what pieces say, with marks for what is left out between them.
func wording(list []evidence.Piece) string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.Exact
	}
	return strings.Join(out, " … ")
}

// mostAsked bounds how many unknown identifiers are looked at for what may have been meant: each look goes through all of a kind.
const mostAsked = 20

func (c *checker) unknown(i int, n citation) {
	if c.x.named[n.id] {
		c.flag(i, products.SupersededText, products.Wrong, n.span, fmt.Sprintf("%s was a record once and is no longer made of the articles.", n.id), successor(c.x.after[n.id], "Look for what took its place, and cite that."), append([]string{n.id}, c.x.after[n.id]...)...)
		return
	}
	remedy := "Type @ and search for what you mean."
	if c.asked++; c.asked <= mostAsked {
		if near := c.x.near(n.id); len(near) > 0 {
			remedy = fmt.Sprintf("Did you mean %s?", list(near, "or"))
		}
	}
	c.flag(i, products.UnknownCitation, products.Wrong, n.span, fmt.Sprintf("No record of this case has the identifier %s.", n.id), remedy, n.id)
}

// circles flags what goes round in a circle.
func (c *checker) circles(i int, cites []entry) {
	for _, e := range cites {
		of := -1
		switch e.kind {
		case KindClaim, KindIncident, KindWarning:
			if n, ok := c.x.counted[e.id]; ok {
				of = n
			}
		case KindFigure, KindOrigins:
			of = e.n
		case KindStatement:
			of = c.x.laneOf(e.id, e.statement).of
			if of >= 0 && !c.inLoop(of, e) {
				of = -1
			}
		}
		if of < 0 || len(c.x.c.Origins[of].Loops) == 0 {
			continue
		}
		s := &c.sentences[i]
		at := s.cites[slices.IndexFunc(s.cites, func(n citation) bool { return c.entries[n.id].id == e.id })].span
		c.flag(i, products.CircularOrigin, products.Doubt, at, "What is cited goes round in a circle: "+strings.TrimRight(c.x.c.Origins[of].Loops[0].Why, ".")+".",
			"Cite whoever had it first, or say that nobody is known to.", e.id)
	}
}

func (c *checker) inLoop(of int, e entry) bool {
	for _, l := range c.x.c.Origins[of].Loops {
		if slices.Contains(l.Articles, e.statement.Article) {
			return true
		}
	}
	return false
}

// list names up to three things.
func list(words []string, and string) string {
	if len(words) > 3 {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:3], ", "), len(words)-3)
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + and + " " + words[len(words)-1]
}
