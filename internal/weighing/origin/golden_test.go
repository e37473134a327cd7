package origin_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/weighing"
	"hearsay/internal/weighing/origin"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden weighs small invented cases, each a file in testdata: a case as one would jot it down, and what must come of it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var in, want string
			for _, f := range a.Files {
				switch f.Name {
				case "case":
					in = string(f.Data)
				case "want":
					want = string(f.Data)
				}
			}
			c, err := parse(in)
			if err != nil {
				t.Fatal(err)
			}
			got := show(c, origin.Weigh(c))
			if *update {
				a.Files = []txtar.File{{Name: "case", Data: []byte(in)}, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// parse reads a case in which every article tells of one claim:
//
//	actor ilse: Ilse Varga | person | chief engineer
//	A  Calder Post  2031-05-14
//	    Ilse Varga says “the bridge was mined”
//	    "two diplomats" said
//	    "a diplomat" told the Northern Wire
//	    own
//	    the Interior Ministry denied
//	copy B of A 0.9
//	link B to A because …
//	reject copy B A          (kind, from, to)
//
// Who is quoted stands first: in “…” or "…" for unnamed sources, the name of an actor, or any other name. A document is written
// "document NAME", an outlet that is cited "outlet NAME". Words in «…» are a direct quotation. "told NAME" and "via NAME" put an outlet
// in between. A line "credit NAME" says that the text comes from there.
func parse(in string) (*weighing.Case, error) {
	c := &weighing.Case{Verdicts: map[string]weighing.Verdict{}}
	claim := evidence.Claim{Words: "the claim"}
	claim.ID, claim.Label, claim.State = "cl_1", "the claim", evidence.Proposed
	byName := map[string]int{}
	type rejection struct{ kind, from, to string }
	var rejected []rejection
	for line := range strings.Lines(in) {
		line = strings.TrimRight(line, "\n")
		trimmed := strings.TrimSpace(line)
		words := strings.Fields(trimmed)
		switch {
		case trimmed == "" || strings.HasPrefix(trimmed, "#"):
		case words[0] == "actor":
			id, rest, _ := strings.Cut(strings.TrimPrefix(trimmed, "actor "), ":")
			parts := strings.Split(rest, "|")
			a := evidence.Actor{Kind: evidence.ActorKind(strings.TrimSpace(parts[1]))}
			a.ID, a.Label, a.State = "ac_"+id, strings.TrimSpace(parts[0]), evidence.Proposed
			for _, x := range parts[2:] {
				x = strings.TrimSpace(x)
				if p, ok := strings.CutPrefix(x, "of "); ok {
					a.Parent = "ac_" + p
				} else if p, ok := strings.CutPrefix(x, "alias "); ok {
					a.Aliases = append(a.Aliases, evidence.Alias{Text: p, Kind: "name", Count: 1})
				} else if p, ok := strings.CutPrefix(x, "perhaps "); ok {
					a.Perhaps = append(a.Perhaps, evidence.Maybe{ID: "ac_" + p})
				} else {
					a.Roles = append(a.Roles, evidence.Alias{Text: x, Kind: "title", Count: 1})
				}
			}
			c.Actors = append(c.Actors, a)
		case words[0] == "copy": // copy B of A 0.9
			share, err := strconv.ParseFloat(words[4], 64)
			if err != nil {
				return nil, err
			}
			c.Copies = append(c.Copies, weighing.Copy{
				From: byName[words[1]], To: byName[words[3]], Directed: true, Same: share == 1, Share: share, Back: share,
				Tiles: []weighing.Tile{{From: text.Span{Start: 0, End: 10000}, To: text.Span{Start: 0, End: 10000}}},
			})
			if share < .5 { // the passage in question only
				c.Copies[len(c.Copies)-1].Tiles = []weighing.Tile{{From: text.Span{Start: 0, End: 100}, To: text.Span{Start: 0, End: 100}}}
			}
		case words[0] == "link":
			from, to := endOf(c, words[1]), endOf(c, words[3])
			c.Links = append(c.Links, weighing.Link{ID: evidence.NewID("lk", from, to, "by_hand"), From: from, To: to, By: "reviewer", Note: strings.Join(words[min(5, len(words)):], " ")})
		case words[0] == "reject":
			rejected = append(rejected, rejection{words[1], endOf(c, words[2]), endOf(c, words[3])})
		case !strings.HasPrefix(line, " "):
			parts := strings.Split(line, "|")
			id := strings.TrimSpace(parts[0])
			a := weighing.Article{ID: "ar_" + id, Version: 1, Title: "Article " + id}
			if len(parts) > 1 {
				a.Outlet = strings.TrimSpace(parts[1])
			}
			if len(parts) > 2 {
				a.Published = strings.TrimSpace(parts[2])
			}
			byName[id] = len(c.Articles)
			c.Articles = append(c.Articles, a)
		case words[0] == "credit":
			a := &c.Articles[len(c.Articles)-1]
			a.Credits = append(a.Credits, weighing.Credit{Name: strings.TrimPrefix(trimmed, "credit "), Whole: true})
		default:
			tells(c, &claim, trimmed)
		}
	}
	c.Claims = []evidence.Claim{claim}
	for _, r := range rejected {
		c.Verdicts[evidence.NewID("lk", r.from, r.to, r.kind)] = weighing.Verdict{State: evidence.Rejected, Decision: "dc_1"}
	}
	return c, nil
}

// endOf returns the identifier of "A" (an article) or "A.2" (its second statement).
func endOf(_ *weighing.Case, name string) string {
	article, n, ok := strings.Cut(name, ".")
	if !ok {
		return "ar_" + article
	}
	return "st_" + article + n
}

func tells(c *weighing.Case, claim *evidence.Claim, line string) {
	a := &c.Articles[len(c.Articles)-1]
	n := len(a.Statements) + 1
	at := text.Span{Start: 100 * (n - 1), End: 100*(n-1) + 50}
	place := evidence.Place{Article: a.ID, Version: 1, Outlet: a.Outlet, Published: a.Published, Kind: evidence.SourceAuthor, Speaker: a.Outlet, Piece: evidence.Piece{Span: at, Exact: "words"}}
	voice := evidence.ClaimVoice{Place: place}
	if line == "own" {
		claim.Affirm = append(claim.Affirm, voice)
		return
	}
	s := weighing.Statement{State: evidence.Proposed}
	s.ID = fmt.Sprintf("st_%s%d", strings.TrimPrefix(a.ID, "ar_"), n)
	s.Content.Spans = []evidence.Piece{{Span: at, Exact: "words"}}
	if before, quote, ok := strings.Cut(line, "«"); ok {
		s.Form = evidence.Direct
		s.Content.Spans[0].Exact = strings.TrimSuffix(quote, "»")
		line = strings.TrimSpace(before)
	}
	side := &claim.Affirm
	for _, x := range []struct {
		word string
		to   *[]evidence.ClaimVoice
	}{{" denied", &claim.Deny}, {" doubts", &claim.Doubt}, {" said", &claim.Affirm}} {
		if rest, ok := strings.CutSuffix(line, x.word); ok {
			line, side = rest, x.to
		}
	}
	for _, word := range []string{" told ", " via "} {
		if who, to, ok := strings.Cut(line, word); ok {
			line = who
			for _, o := range strings.Split(to, ", ") {
				s.Chain = append(s.Chain, o)
			}
		}
	}
	p := &voice.Place
	p.Statement, p.Speaker = s.ID, line
	kind := evidence.SourceNamed
	switch name, ok := strings.CutPrefix(line, "outlet "); {
	case ok:
		kind, p.Speaker = evidence.SourceOutlet, name
		s.Source.Actor = &name
	case strings.HasPrefix(line, "document "):
		kind, p.Speaker = evidence.SourceDocument, strings.TrimPrefix(line, "document ")
	case strings.HasPrefix(line, `"`):
		kind, p.Speaker = evidence.SourceAnonymous, strings.Trim(line, `"`)
		role := p.Speaker
		s.Source.Role = &role
	default:
		s.Source.Actor = &line
		for _, x := range c.Actors {
			if x.Label == line {
				p.Actor, s.Actor = x.ID, x.ID
				if x.Kind != evidence.ActorPerson {
					kind = evidence.SourceCollective
				}
			}
		}
	}
	s.Source.Kind, p.Kind = kind, kind
	s.Source.Spans = []evidence.Piece{{Exact: p.Speaker}}
	s.Chain = append(s.Chain, p.Speaker)
	a.Statements = append(a.Statements, s)
	voice.ID = s.ID
	*side = append(*side, voice)
}

// show words what was found so that a lay person can check it.
func show(c *weighing.Case, r origin.Result) string {
	var b strings.Builder
	links := map[string]evidence.Link{}
	for _, l := range r.Links {
		links[l.ID] = l
	}
	for _, x := range r.Corroborations {
		fmt.Fprintf(&b, "%s\nlevel %d: %s\n", origin.Sentence(&x), x.Level, origin.Level(x.Level))
		for i, lane := range x.Lanes {
			fmt.Fprintf(&b, "\norigin %d: %s (%s, access: %s)", i+1, lane.Label, lane.Kind, lane.Access)
			if lane.Denies {
				b.WriteString(", does not affirm")
			}
			if len(lane.May) > 0 {
				var may []string
				for _, j := range lane.May {
					may = append(may, strconv.Itoa(j+1))
				}
				fmt.Fprintf(&b, ", may be the same as %s", strings.Join(may, " "))
			}
			b.WriteByte('\n')
			for _, t := range x.Tellings {
				if t.Lane != i {
					continue
				}
				fmt.Fprintf(&b, "    %s, %s", strings.TrimPrefix(strings.TrimPrefix(t.ID, "ar_"), "st_"), t.Side)
				if t.Root {
					b.WriteString(", root")
				}
				if t.Hops > 1 {
					fmt.Fprintf(&b, ", %d mouths", t.Hops)
				}
				b.WriteByte('\n')
				for _, id := range t.Links {
					l := links[id]
					fmt.Fprintf(&b, "        %s: %s", l.Kind, l.Why)
					if l.State == evidence.Rejected {
						b.WriteString(" (rejected)")
					}
					b.WriteByte('\n')
				}
			}
		}
		for _, l := range x.Loops {
			fmt.Fprintf(&b, "\ncircle of %s: %s\n", strings.Join(l.Articles, " "), l.Why)
		}
	}
	return b.String()
}
