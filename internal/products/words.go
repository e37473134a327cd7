package products

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"hearsay/internal/evidence"
)

// The sentences of a note are the same in every format; what belongs to a format is how they are set.

// Count says on how many independent origins something rests: "one origin", "1 to 2 independent origins"; "" where nobody counted.
func Count(o *evidence.Origins) string {
	switch {
	case o == nil:
		return ""
	case o.Least == o.Most && o.Most == 1:
		return "one origin"
	case o.Least == o.Most:
		return fmt.Sprintf("%d independent origins", o.Most)
	}
	return fmt.Sprintf("%d to %d independent origins", o.Least, o.Most)
}

// Figure words a number and who gives it: "death: at least five (Calder Post)". Somebody who is named, and not counted, is given by name.
func Figure(f evidence.FigureClaim) string {
	return fmt.Sprintf("%s: %s (%s)", f.Effect, Number(f), Teller(f.Place))
}

// Number is a figure as its text has it: "at least five", and the words for who is named and not counted.
func Number(f evidence.FigureClaim) string { return cmp.Or(f.Count.Exact, f.Exact) }

// Teller is who says what stands at a place: the speaker, or the outlet in its own voice.
func Teller(p evidence.Place) string { return cmp.Or(p.Speaker, p.Outlet, "the article") }

// ToldBy says how many tell of something: "Told by 1 article".
func ToldBy(articles int) string {
	if articles == 1 {
		return "Told by 1 article"
	}
	return fmt.Sprintf("Told by %d articles", articles)
}

// RestsOn says on how many origins what is cited rests, as a sentence; "" where nobody counted.
func (n Note) RestsOn() string {
	s := Count(n.Origins)
	if s == "" {
		return ""
	}
	if n.Origins.Circular {
		s += ", some of it in a circle"
	}
	return "Rests on " + s + "."
}

// Voices says through whose mouths the words came, from the outlet inwards: "Calder Post, two officials, a memo"; "" where nobody
// stands between the outlet and the words.
func (n Note) Voices() string {
	all := append([]string(nil), n.Chain...)
	if n.Speaker != "" && (len(all) == 0 || all[len(all)-1] != n.Speaker) {
		all = append(all, n.Speaker)
	}
	return strings.Join(all, " → ")
}

// Review says who looked at the record and what came of it, as a sentence.
func (n Note) Review() string {
	state := string(n.State)
	if state == "" {
		state = string(evidence.Proposed)
	}
	if n.Reviewed == "" {
		return strings.ToUpper(state[:1]) + state[1:] + "; nobody has reviewed it."
	}
	reviewed := strings.TrimRight(n.Reviewed, ".")
	if !strings.HasPrefix(strings.ToLower(reviewed), state) {
		reviewed = state + ", " + reviewed
	}
	return strings.ToUpper(reviewed[:1]) + reviewed[1:] + "."
}

// Standing says in a paragraph through whose mouths the words came, on how many origins they rest, who looked at the record, what bears
// on its quality, what stands against it, and which record it is.
func (n Note) Standing() string {
	var parts []string
	if v := n.Voices(); v != "" {
		parts = append(parts, "Through "+v+".")
	}
	if r := n.RestsOn(); r != "" {
		parts = append(parts, r)
	}
	parts = append(parts, n.Review())
	if len(n.Descriptors) > 0 {
		parts = append(parts, "What bears on its quality: "+strings.Join(n.Descriptors, "; ")+".")
	}
	if len(n.Against) > 0 {
		parts = append(parts, "On record against it: "+strings.Join(n.Against, "; ")+".")
	}
	return strings.Join(append(parts, n.ID), " ")
}

// Where names the characters of a quote: "ar_7Q2M4KX9TB version 2, characters 412-528".
func (q Quote) Where() string {
	return fmt.Sprintf("%s version %d, characters %s", q.Article, q.Version, q.Span)
}

// From says which article it is: outlet, title, day of publication, day of capture.
func (q Quote) From() string {
	var parts []string
	if q.Outlet != "" {
		parts = append(parts, q.Outlet)
	}
	if q.Title != "" {
		parts = append(parts, Quoted(q.Title))
	}
	if q.Published != "" {
		parts = append(parts, q.Published)
	}
	if !q.Captured.IsZero() {
		parts = append(parts, "captured "+q.Captured.UTC().Format("2006-01-02 15:04 UTC"))
	}
	return strings.Join(parts, ", ")
}

// Byline says who wrote the document: "rk and mt"; "" where nobody is named.
func (d Document) Byline() string {
	switch n := len(d.By); n {
	case 0:
		return ""
	case 1:
		return d.By[0]
	default:
		return strings.Join(d.By[:n-1], ", ") + " and " + d.By[n-1]
	}
}

// Day is the day when the text was last changed, "" where that is not known.
func (d Document) Day() string {
	if d.At.IsZero() {
		return ""
	}
	return d.At.UTC().Format("2006-01-02")
}

// cites are the citations in a report's Markdown.
var cites = regexp.MustCompile(`\[@[^\]]*\]`)

// Held says what the checker still holds against the document, a sentence each, the gravest first.
func (d Document) Held() []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range []Severity{Wrong, Doubt, Notable} {
		for _, f := range d.Findings {
			if f.Severity != s {
				continue
			}
			line := strings.TrimSpace(f.Says)
			exact := strings.Join(strings.Fields(cites.ReplaceAllString(f.Exact, "")), " ")
			if exact = strings.NewReplacer(" .", ".", " ,", ",", " ;", ";").Replace(exact); exact != "" && exact[0] != '@' {
				line += " In: “" + short(exact, 140) + "”"
			}
			if !seen[line] {
				seen[line] = true
				out = append(out, line)
			}
		}
	}
	return out
}

// short cuts s after so many code points, with a sign that it was cut.
func short(s string, most int) string {
	points := []rune(s)
	if len(points) <= most {
		return s
	}
	return strings.TrimSpace(string(points[:most-1])) + "…"
}

// Cited says what the checking of a document comes to where nothing is held against it.
const Cited = "The checker holds nothing against this text: every assertion cites evidence, every quotation is verbatim, and no evidence to the contrary is left unsaid. It does not say that the text is right."

// Quoted puts words that are nobody's wording but a name, such as a title, in quotation marks; those within become single ones, so that
// none stand doubled.
func Quoted(words string) string {
	return "“" + within.Replace(words) + "”"
}

var within = strings.NewReplacer("“", "‘", "”", "’", `"`, "'")
