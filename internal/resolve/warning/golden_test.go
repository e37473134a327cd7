package warning_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/notice"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/warning"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

var update = flag.Bool("update", false, "write what the resolver gives into the golden files")

var pipeline = sync.OnceValues(func() (*reading.Pipeline, error) {
	said, err := workbench.Statements()
	if err != nil {
		return nil, err
	}
	return reading.NewPipeline("test", append(said, uneventful{}, notice.New())...)
})

// uneventful is a reader to which nothing happens: the cases here say themselves what did.
type uneventful struct{}

func (uneventful) Name() string                                 { return "uneventful" }
func (uneventful) Needs() []reading.Layer                       { return nil }
func (uneventful) Gives() []reading.Layer                       { return []reading.Layer{reading.LayerEvents} }
func (uneventful) Read(context.Context, *reading.Reading) error { return nil }

// article reads a text as an article of a case. Its title is "Outlet, day of publication".
func article(t testing.TB, title, body string) resolve.Article {
	t.Helper()
	outlet, day, _ := strings.Cut(title, ", ")
	frozen, err := text.New(body)
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New(frozen, evidence.Metadata{Outlet: outlet, Published: day}, nil)
	if err := p.Read(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	e := r.Evidence()
	a := resolve.Article{
		ID: evidence.NewID("ar", title, frozen.SHA256()), Version: 1, SHA256: frozen.SHA256(), Title: title, Outlet: outlet, Published: day, Mentions: e.Mentions,
	}
	id := func(s string) string { return evidence.NewID("st", a.ID, s) }
	point := func(s *string) *string {
		if s == nil {
			return nil
		}
		x := id(*s)
		return &x
	}
	for _, s := range e.Statements {
		s.ID, s.Parent = id(s.ID), point(s.Parent)
		a.Statements = append(a.Statements, resolve.Statement{Statement: s, State: evidence.Proposed, Sureness: s.Score.Sureness()})
	}
	for _, n := range e.Warnings {
		for i := range n.Statements {
			n.Statements[i] = id(n.Statements[i])
		}
		for i := range n.Response {
			n.Response[i].Statement = point(n.Response[i].Statement)
		}
		a.Notices = append(a.Notices, resolve.Notice{Notice: n})
	}
	return a
}

// world makes a world of articles. Actors are given as lines "Name or other name = label, kind, country", incidents as
// lines "label, from, to, place = words of the articles that tell of it".
func world(articles []resolve.Article, actors, incidents string, log ...evidence.Decision) *resolve.World {
	w := &resolve.World{Articles: articles, Rulings: resolve.RulingsOf(log), Actor: map[string]*evidence.Actor{}}
	names := map[string]string{}
	for line := range strings.Lines(actors) {
		called, is, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok {
			continue
		}
		f := strings.Split(is, ", ")
		w.Actors = append(w.Actors, evidence.Actor{Head: evidence.Head{ID: "ac_" + f[0], Label: f[0]}, Kind: evidence.ActorKind(f[1]), Country: f[2]})
		for _, n := range strings.Split(called, " or ") {
			names[n] = "ac_" + f[0]
		}
	}
	for i := range w.Actors {
		w.Actor[w.Actors[i].ID] = &w.Actors[i]
	}
	for i := range articles {
		of := map[string]string{}
		chains := map[string]string{}
		for _, m := range articles[i].Mentions {
			if id := names[m.Exact]; id != "" {
				chains[m.Chain] = id
			}
		}
		for _, m := range articles[i].Mentions {
			if id := chains[m.Chain]; id != "" {
				of[m.ID] = id
			} else if id := names[m.Exact]; id != "" {
				of[m.ID] = id
			}
		}
		w.ActorOf = append(w.ActorOf, of)
		w.IncidentOf = append(w.IncidentOf, map[string]string{})
	}
	for line := range strings.Lines(incidents) {
		is, words, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok {
			continue
		}
		f := strings.Split(is, ", ")
		in := evidence.Incident{Head: evidence.Head{ID: "in_" + f[0], Label: f[0]}, Stage: evidence.Accomplished, From: f[1], To: f[2], Places: []evidence.SaidOf{{Value: f[3]}}}
		w.Incidents = append(w.Incidents, in)
		for i := range articles {
			for j := range articles[i].Notices {
				n := &articles[i].Notices[j]
				if n.Lead != nil && strings.Contains(n.Lead.Exact, words) {
					e := "i1"
					n.Event = &e
					w.IncidentOf[i][e] = in.ID
				}
			}
		}
	}
	return w
}

func resolved(t testing.TB, w *resolve.World) *resolve.World {
	t.Helper()
	if err := warning.New().Resolve(context.Background(), w); err != nil {
		t.Fatal(err)
	}
	return w
}

// TestGolden compares the ledger of every case in testdata: some articles, who is who, what happened, and the warnings wanted.
func TestGolden(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txtar")
	if len(names) == 0 {
		t.Fatal("no golden files")
	}
	for _, file := range names {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			articles, actors, incidents := given(t, archive)
			got := ledger(resolved(t, world(articles, actors, incidents)))
			at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" })
			switch {
			case *update && at < 0:
				archive.Files = append(archive.Files, txtar.File{Name: "want", Data: []byte(got)})
			case *update:
				archive.Files[at].Data = []byte(got)
			case at < 0:
				t.Fatal("nothing wanted")
			default:
				if diff := cmp.Diff(string(archive.Files[at].Data), got); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func given(t testing.TB, archive *txtar.Archive) (articles []resolve.Article, actors, incidents string) {
	for _, f := range archive.Files {
		switch f.Name {
		case "actors":
			actors = string(f.Data)
		case "incidents":
			incidents = string(f.Data)
		case "want":
		default:
			articles = append(articles, article(t, f.Name, string(f.Data)))
		}
	}
	return articles, actors, incidents
}

// ledger shows the warnings of a world, one a paragraph.
func ledger(w *resolve.World) string {
	var b strings.Builder
	who := func(places []evidence.Place) string {
		var out []string
		for _, p := range places {
			s := p.Outlet
			if p.Statement != "" {
				s = p.Speaker + " in " + p.Outlet
			}
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
		return strings.Join(out, "; ")
	}
	for i, x := range w.Warnings {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s\n  %s, %s, told by %d of the articles, %d of 2 sides on record\n", x.Label, x.Kind, x.Standing, x.Articles, x.Sides)
		for _, f := range []struct {
			name string
			list []evidence.SaidOf
		}{{"of", x.Of}, {"learnt", x.Obtained}, {"given", x.Given}, {"made public", x.Public}, {"disclosed", x.Disclosed}, {"channel", x.Channels}, {"said to be", x.Said}, {"answer", x.Responses}, {"ahead", x.LeadText}} {
			for _, v := range f.list {
				detail := ""
				if v.Detail != "" {
					detail = " (" + v.Detail + ")"
				}
				fmt.Fprintf(&b, "  %s: %s%s [%s]\n", f.name, strings.Join(strings.Fields(v.Value), " "), detail, who(v.Places))
			}
		}
		b.WriteString("  specific on:")
		for _, a := range x.Specific {
			fmt.Fprintf(&b, " %s %s", a.Name, a.Value)
		}
		b.WriteByte('\n')
		for _, c := range x.Contested {
			fmt.Fprintf(&b, "  contested, %s: %s (%s)\n", c.Field, strings.Join(c.Values, " / "), c.Why)
		}
		if x.Incident != "" {
			fmt.Fprintf(&b, "  came true: %s", x.IncidentWhat)
			if x.LeadDays != nil {
				fmt.Fprintf(&b, ", %d days later", *x.LeadDays)
			}
			b.WriteByte('\n')
		}
		for _, a := range x.Atoms {
			for _, t := range a.Joined {
				fmt.Fprintf(&b, "  why: %s\n", t.Why)
			}
		}
		for _, m := range x.Perhaps {
			fmt.Fprintf(&b, "  perhaps also: %s (against: %s)\n", m.Label, m.Against)
		}
	}
	if len(w.Warnings) == 0 {
		return "none\n"
	}
	return b.String()
}
