package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/evidence"
)

// cited returns the records that a report cites, each once, in the order of the text.
func (c *checker) cited() []entry {
	var out []entry
	seen := map[string]bool{}
	for i := range c.sentences {
		for _, e := range c.entriesOf(i) {
			if !seen[e.id] {
				seen[e.id] = true
				out = append(out, e)
			}
		}
	}
	return out
}

// basis is what the source summary statement counts.
type basis struct {
	articles, outlets, languages map[string]bool
	first, last                  string
	union                        union
	reviewed, contested          int
	alone                        map[string]int // sentences by the one origin that they rest on
	single                       int
	resting                      int // sentences that rest on origins
	circular                     int
	grades                       []string
}

// summary is the source summary statement after ICS 206-01: what the report rests on, as it was counted. It grades nothing; grades
// that people set are given with who set them and why.
func (c *checker) summary() string {
	cites := c.cited()
	if len(cites) == 0 {
		return ""
	}
	b := c.basis(cites)
	var out []string
	line := fmt.Sprintf("This text cites %s, which %s to %s of %s", count(len(cites), "record", "records"), verb(len(cites), "leads", "lead"), count(len(b.articles), "article", "articles"), count(len(b.outlets), "outlet", "outlets"))
	switch {
	case b.first == "":
	case b.first == b.last:
		line += ", published on " + day(b.first)
	default:
		line += fmt.Sprintf(", published from %s to %s", day(b.first), day(b.last))
	}
	if langs := sortedKeys(b.languages); len(langs) > 1 {
		line += fmt.Sprintf(", in %d languages (%s)", len(langs), strings.Join(langs, ", "))
	}
	out = append(out, line+".")
	if b.union.most > 0 {
		out = append(out, c.voiced(b.union))
	}
	if b.resting > 0 {
		line = fmt.Sprintf("Of %s that rest on origins, %s on a single one", count(b.resting, "sentence", "sentences"), verbed(b.single, "rests", "rest"))
		if b.single == 0 {
			line = fmt.Sprintf("Each of the %d sentences that rest on origins rests on more than one, or on some that may be more", b.resting)
			if b.resting == 1 {
				line = "The one sentence that rests on origins rests on more than one, or on some that may be more"
			}
		}
		if who, n := most(b.alone); n > 1 {
			line += fmt.Sprintf("; %d of these rest on %s alone", n, who)
		}
		out = append(out, line+".")
	}
	if b.circular > 0 {
		out = append(out, fmt.Sprintf("%s round in a circle of articles that cite one another.", sentenceCase(count(b.circular, "of the records goes", "of the records go"))))
	}
	if b.contested > 0 {
		out = append(out, fmt.Sprintf("Against %s of the records cited the case holds evidence to the contrary; the notes name it.", number(b.contested)))
	} else {
		out = append(out, "The case holds no evidence to the contrary of what is cited; that is no proof that there is none.")
	}
	if len(cites) == 1 {
		out = append(out, fmt.Sprintf("The record cited was %sreviewed by a person.", map[bool]string{true: "not "}[b.reviewed == 0]))
	} else {
		out = append(out, fmt.Sprintf("%s of the %d records cited %s reviewed by a person.", sentenceCase(number(b.reviewed)), len(cites), verb(b.reviewed, "was", "were")))
	}
	if len(b.grades) > 0 {
		out = append(out, "Grades set by people: "+strings.Join(b.grades, "; ")+".")
	}
	return strings.Join(out, "\n")
}

func (c *checker) basis(cites []entry) basis {
	b := basis{articles: map[string]bool{}, outlets: map[string]bool{}, languages: map[string]bool{}, alone: map[string]int{}, union: c.x.unite(cites)}
	graded := map[string]bool{}
	for _, e := range cites {
		list := c.x.places(e)
		if e.kind == KindArticle {
			list = append(list, evidence.Place{Article: e.id})
		}
		for _, p := range list {
			if !b.articles[p.Article] {
				b.articles[p.Article] = true
				c.article(&b, p.Article)
			}
			for _, key := range []string{p.Actor, "label/" + strings.ToLower(p.Speaker), "label/" + strings.ToLower(p.Outlet)} {
				if s := c.x.grade[key]; s != nil && key != "" && !graded[s.ID] {
					graded[s.ID] = true
					b.grades = append(b.grades, grade(s))
				}
			}
		}
		if e.decision != "" && e.state != evidence.Proposed {
			b.reviewed++
		}
		if len(c.contraries(e, "")) > 0 {
			b.contested++
		}
		if e.own != nil && e.own.Circular {
			b.circular++
		}
	}
	slices.Sort(b.grades)
	for i, u := range c.rests {
		if u.most == 0 || !c.made[i].Assertion {
			continue
		}
		b.resting++
		if u.most == 1 {
			b.single++
			b.alone[u.lanes[0].label]++
		}
	}
	return b
}

func (c *checker) article(b *basis, id string) {
	i, ok := c.x.article[id]
	if !ok {
		return
	}
	m := c.x.c.Articles[i].Metadata
	if m.Outlet != "" {
		b.outlets[m.Outlet] = true
	}
	if m.Language != "" {
		b.languages[m.Language] = true
	}
	if len(m.Published) >= 10 {
		on := m.Published[:10]
		if b.first == "" || on < b.first {
			b.first = on
		}
		b.last = max(b.last, on)
	}
}

// voiced says on whose word it all rests.
func (c *checker) voiced(u union) string {
	kinds := map[evidence.SourceKind]int{}
	access := map[string]int{}
	for _, l := range u.lanes {
		kinds[l.kind]++
		access[l.acc]++
	}
	var parts []string
	for _, k := range []struct {
		kind      evidence.SourceKind
		one, many string
	}{
		{evidence.SourceNamed, "named person", "named persons"}, {evidence.SourceCollective, "body or group", "bodies or groups"},
		{evidence.SourceAnonymous, "unnamed voice", "unnamed voices"}, {evidence.SourceDocument, "document", "documents"},
		{evidence.SourceOutlet, "other outlet", "other outlets"}, {evidence.SourceAuthor, "article in its own voice", "articles in their own voice"},
		{evidence.SourceUnknown, "voice of which nothing is said", "voices of which nothing is said"},
	} {
		if n := kinds[k.kind]; n > 0 {
			parts = append(parts, count(n, k.one, k.many))
		}
	}
	origins := count(u.most, "independent origin", "independent origins")
	if u.least < u.most {
		origins = fmt.Sprintf("%d to %d independent origins (those without a name may coincide)", u.least, u.most)
	}
	line := fmt.Sprintf("Behind them stand %s", origins)
	if u.most == 1 {
		line = "Behind them stands one origin"
	}
	line += ": " + list4(parts) + "."
	if n := access["witness"]; n > 0 {
		line += fmt.Sprintf(" %s first hand: there, or with those who were.", sentenceCase(verbed(n, "is", "are")))
	}
	if n := access["party"]; n > 0 {
		line += fmt.Sprintf(" %s a party to what they tell of, and so with an interest of their own.", sentenceCase(verbed(n, "is", "are")))
	}
	return line
}

func grade(s *evidence.Profile) string {
	why := strings.TrimRight(strings.Join(strings.Fields(s.Grade.Why), " "), ".")
	return fmt.Sprintf("%s %s, by %s (%s)", s.Label, s.Grade.Letter, s.Grade.By, why)
}

func list4(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

func sortedKeys[T any](m map[string]T) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// most returns what occurs most often, the first by name where several do.
func most(m map[string]int) (string, int) {
	best, n := "", 0
	for _, k := range sortedKeys(m) {
		if m[k] > n {
			best, n = k, m[k]
		}
	}
	return best, n
}

func count(n int, one, many string) string {
	if n == 1 {
		return "one " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func number(n int) string {
	switch n {
	case 0:
		return "none"
	case 1:
		return "one"
	}
	return fmt.Sprint(n)
}

func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func verbed(n int, one, many string) string { return number(n) + " " + verb(n, one, many) }

func sentenceCase(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// day writes an ISO day or time as people write days: 14 May 2031. What is no day stays as it is.
func day(iso string) string {
	if len(iso) >= 10 {
		if t, err := time.Parse(time.DateOnly, iso[:10]); err == nil {
			return t.Format("2 January 2006")
		}
	}
	return iso
}
