package incident_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/evidence"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/incident"
)

var update = flag.Bool("update", false, "write what the resolver makes to the golden files")

// TestGolden reads files of articles, each a short list of what a reading found, and compares the incidents made of them with
// what a person would make. testdata/README.md says how they are written.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var articles []resolve.Article
			want := -1
			for i, f := range archive.Files {
				if f.Name == "want" {
					want = i
					continue
				}
				articles = append(articles, article(t, f.Name, string(f.Data)))
			}
			if want < 0 {
				t.Fatal("no file named want")
			}
			w := resolved(t, articles, resolve.Rulings{})
			got := print(w)
			if *update {
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if string(archive.Files[want].Data) != got {
				t.Errorf("got:\n%s\nwant:\n%s", got, archive.Files[want].Data)
			}
		})
	}
}

func resolved(t testing.TB, articles []resolve.Article, rulings resolve.Rulings) *resolve.World {
	t.Helper()
	r, err := incident.New()
	if err != nil {
		t.Fatal(err)
	}
	w := &resolve.World{Articles: articles, Rulings: rulings}
	if err := resolve.Run(t.Context(), w, r); err != nil {
		t.Fatal(err)
	}
	return w
}

// print writes a world's incidents as a person would check them.
func print(w *resolve.World) string {
	var b strings.Builder
	names := map[string]string{}
	for _, a := range w.Articles {
		names[a.ID] = strings.TrimPrefix(a.ID, "ar_")
	}
	for _, in := range w.Incidents {
		fmt.Fprintf(&b, "%s\n", in.Label)
		var told []string
		for i, a := range w.Articles {
			for _, e := range a.Events {
				if w.IncidentOf[i][e.ID] == in.ID {
					told = append(told, fmt.Sprintf("%s “%s”", names[a.ID], e.Anchors[0].Exact))
				}
			}
		}
		line := func(name, format string, args ...any) {
			fmt.Fprintf(&b, "  %s: %s\n", name, fmt.Sprintf(format, args...))
		}
		line("told by", "%s", strings.Join(told, ", "))
		if in.From != "" {
			line("when", "%s to %s", in.From, in.To)
		}
		if in.Where != nil {
			at := ""
			if in.Where.Latitude != nil {
				at = fmt.Sprintf(" (%.1f, %.1f)", *in.Where.Latitude, *in.Where.Longitude)
			}
			line("where", "%s%s", strings.Join(in.Where.Path, " < "), at)
		}
		for _, f := range in.Figures {
			line(string(f.Effect), "%s %s, by %s", f.Count.Exact, f.Of, f.Speaker)
		}
		for _, x := range in.Blame {
			line(x.Slot, "%s (%s), by %s", x.Name, x.Confidence, x.Places[0].Speaker)
		}
		for _, c := range in.Conflicts {
			line("conflict of "+c.Field, "%s: %s", strings.Join(c.Values, " | "), c.Why)
		}
		for _, a := range in.Atoms {
			for _, tie := range a.Joined[:min(1, len(a.Joined))] {
				line("joined", "%s “%s” by %s: %s", names[a.Anchor.Article], a.Anchor.Exact, tie.Rule, tie.Why)
			}
		}
		for _, p := range in.Perhaps {
			line("perhaps", "%s; %s", p.Label, p.Against)
		}
	}
	return b.String()
}

type fataler interface{ Fatalf(string, ...any) }

// article reads one article as the golden files write it.
func article(t fataler, name, s string) resolve.Article {
	a := resolve.Article{ID: "ar_" + name, Version: 1, SHA256: name, Outlet: name}
	at := 100 // places are invented: only their order matters
	piece := func(s string) evidence.Piece {
		p := evidence.Piece{Exact: s}
		p.Start, p.End = at, at+len([]rune(s))
		at = p.End + 1
		return p
	}
	said := map[string]string{}
	statement := func(who string) *string {
		if who == "" {
			return nil
		}
		if said[who] == "" {
			speaker, stance, _ := strings.Cut(who, "/")
			id := fmt.Sprintf("st_%s_%d", name, len(said))
			said[who] = id
			s := evidence.Statement{ID: id}
			s.Source.Kind, s.Source.Actor = evidence.SourceNamed, &speaker
			s.Cue.Stance = evidence.Stance(stance)
			a.Statements = append(a.Statements, resolve.Statement{Statement: s})
		}
		id := said[who]
		return &id
	}
	var e *resolve.Event
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			if line != "" {
				a.Lead += line + "\n"
			}
			continue
		}
		value = strings.TrimSpace(value)
		value, by, _ := strings.Cut(value, " << ") // whose word
		words, detail, _ := strings.Cut(value, " / ")
		if e == nil && key != "event" && key != "title" && key != "outlet" && key != "published" && key != "lead" {
			t.Fatalf("%s: %s before any event", name, key)
		}
		switch key {
		case "title":
			a.Title = value
		case "outlet":
			a.Outlet = value
		case "published":
			a.Published = value
		case "lead":
			a.Lead = value
		case "event":
			a.Events = append(a.Events, resolve.Event{})
			e = &a.Events[len(a.Events)-1]
			e.ID, e.Score = fmt.Sprintf("i%d", len(a.Events)), .8
			e.Kind, e.Stage = evidence.IncidentKind(words), evidence.Accomplished
			if detail != "" {
				e.Stage = evidence.Stage(detail)
			}
			e.Statement = statement(by)
		case "words":
			e.Anchors = append(e.Anchors, piece(value))
		case "context":
			e.Context = value
		case "backstory":
			e.Backstory = true
		case "date":
			e.Date = &evidence.EventDate{Exact: piece(value).Exact, At: piece(value).Span}
			e.Date.From, e.Date.To, _ = strings.Cut(detail, " to ")
			if e.Date.To == "" {
				e.Date.To = e.Date.From
			}
		case "place":
			for _, p := range strings.Split(value, " < ") {
				e.Place = append(e.Place, piece(p))
			}
		case "by":
			e.Perpetrators = append(e.Perpetrators, evidence.Perpetrator{Piece: piece(words), Confidence: evidence.Responsibility(detail), Statement: statement(by)})
		case "with":
			e.Instruments = append(e.Instruments, evidence.Instrument{Piece: piece(words), Kind: detail})
		case "target":
			e.Targets = append(e.Targets, evidence.Target{Piece: piece(words), Kind: detail, Statement: statement(by)})
		default:
			if !slices.Contains(evidence.Effects, evidence.Effect(key)) {
				t.Fatalf("%s: what is %q?", name, line)
			}
			e.Victims = append(e.Victims, evidence.Victim{Piece: piece(words), Effect: evidence.Effect(key), Count: number(words), Statement: statement(by)})
		}
	}
	return a
}

// number finds the count that victims' words begin with, in the few ways that golden files need.
func number(s string) *evidence.Count {
	for _, bound := range []struct {
		words, name string
		more        float64
	}{{"at least ", "at_least", 0}, {"more than ", "more_than", 1}, {"about ", "about", 0}, {"", "exact", 0}} {
		rest, ok := strings.CutPrefix(s, bound.words)
		if !ok {
			continue
		}
		var n float64
		if _, err := fmt.Sscanf(rest, "%g", &n); err != nil {
			continue
		}
		n += bound.more
		c := &evidence.Count{Min: &n, Bound: bound.name}
		digits, _, _ := strings.Cut(rest, " ")
		c.Exact = bound.words + digits
		if bound.name == "exact" || bound.name == "about" {
			c.Max = &n
		}
		return c
	}
	return nil
}
