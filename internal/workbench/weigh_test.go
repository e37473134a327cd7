package workbench_test

import (
	"errors"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/workbench"
)

// mill is a report that another outlet prints again, and that a third tells by itself.
const mill = `Blast at the Varnholt mill

A bomb exploded at the old mill in Varnholt on 1 March 2041 and killed four people, the Varnholt police said. The charge had been laid
beneath the stairs of the north wing, where carters take their meals, and it broke every window as far as the tannery bridge. Nobody
had claimed responsibility by nightfall. The owner, who lives across the yard, was pulled out alive after two hours with a broken arm.
Neighbours had heard a cart stop at the gate at about six in the morning, and then somebody running down towards the weir.
`

const church = `Four dead at mill, says priest

A bomb exploded at the mill in Varnholt on 1 March 2041 and killed four people, Oskar Lind, the priest of Varnholt, said on Monday. He
had read them the rites, and would bury them before the week was out.
`

// TestOriginsAreFoundByAllTheirWords looks for words that stand where a claim's label is cut.
func TestOriginsAreFoundByAllTheirWords(t *testing.T) {
	const body = `VARNHOLT TIDE
2 March 2041

Priest blames the millers

Oskar Lind, the priest of Varnholt, said that the millers had been told of the cracked boiler by three different inspectors, who came
before the winter fair and again after the thaw, and that nobody had troubled to draw the fire beneath the drying loft.
`
	s := shelf(t, t.TempDir())
	b, _, err := s.Create(t.Context(), "Mill")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Add(t.Context(), intake.Input{Name: "tide.txt", Address: "file:tide.txt", Bytes: []byte(body)}); err != nil {
		t.Fatal(err)
	}
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := b.Resolve(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"cracked boiler", "troubled to draw the fire beneath the drying loft"} {
		page, err := workbench.List[evidence.Corroboration](t.Context(), b, store.KindOrigins, query.Filter{Sort: "-weight", Terms: []query.Term{{Field: "q", Is: []string{words}}}})
		if err != nil || len(page.Items) != 1 || page.Items[0].OfKind != "claim" || strings.Contains(page.Items[0].Label, "loft") {
			t.Errorf("%q: %+v, %v; want the one claim, its label cut", words, page.Items, err)
		}
	}
}

func TestOrigins(t *testing.T) {
	s := shelf(t, t.TempDir())
	b, _, err := s.Create(t.Context(), "Mill")
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range []struct{ name, head, body string }{
		{"tide.txt", "VARNHOLT TIDE\n2 March 2041\n\n", mill},
		{"post.txt", "STRAND POST\n3 March 2041\n\n", mill},
		{"bell.txt", "SUNDAY BELL\n4 March 2041\n\n", church},
	} {
		if _, err := b.Add(t.Context(), intake.Input{Name: in.name, Address: "file:" + in.name, Bytes: []byte(in.head + in.body)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Read(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	incident := func() evidence.Incident {
		t.Helper()
		if err := b.Resolve(t.Context()); err != nil {
			t.Fatal(err)
		}
		page, err := workbench.List[evidence.Incident](t.Context(), b, store.KindIncidents, query.Filter{Sort: "-articles"})
		if err != nil || len(page.Items) == 0 || page.Items[0].Articles != 3 || page.Items[0].Origins == nil {
			t.Fatalf("%+v, %v: want one incident of three articles", page.Items, err)
		}
		return page.Items[0]
	}
	in := incident()
	if in.Origins.Least != 2 || in.Origins.Most != 2 {
		t.Errorf("two independent tellings and a copy come to %d to %d origins", in.Origins.Least, in.Origins.Most)
	}
	for _, f := range in.Figures {
		if f.Count.Exact == "four" && (f.Origins == nil || f.Origins.Most != 2) {
			t.Errorf("the figure %s has origins %+v", f.Count.Exact, f.Origins)
		}
	}
	whole, err := workbench.Lookup[evidence.Corroboration](t.Context(), b, store.KindOrigins, in.Origins.ID)
	if err != nil || whole.Record.Of != in.ID || len(whole.Record.Tellings) < 3 || len(whole.Record.Lanes) != 2 {
		t.Fatalf("corroboration %+v, %v", whole.Record, err)
	}
	links, err := workbench.List[evidence.Link](t.Context(), b, store.KindLinks, query.Filter{Sort: "label"})
	if err != nil {
		t.Fatal(err)
	}
	// Whoever rejects all that says the Post has it from the Tide holds the two apart.
	var against []string
	for _, l := range links.Items {
		if len(l.Places) > 1 && l.Places[0].Outlet != l.Places[1].Outlet {
			against = append(against, l.ID)
		}
	}
	if len(against) == 0 {
		t.Fatalf("no link between outlets: %+v", links.Items)
	}
	if _, err := b.Rule(t.Context(), workbench.Rulings{Verdict: evidence.Reject, Subjects: against}); err != nil {
		t.Fatal(err)
	}
	if in = incident(); in.Origins.Most < 3 {
		t.Errorf("without the links: at most %d origins, want 3", in.Origins.Most)
	}
	kept, err := workbench.Lookup[evidence.Link](t.Context(), b, store.KindLinks, against[0])
	if err != nil || kept.Record.State != evidence.Rejected {
		t.Errorf("a rejected link is %+v, %v", kept.Record.State, err)
	}
	if _, err := b.TakeBack(t.Context(), "", ""); err != nil {
		t.Fatal(err)
	}
	if in = incident(); in.Origins.Most != 2 {
		t.Errorf("with the links again: at most %d origins, want 2", in.Origins.Most)
	}
	// A person knows that the priest has it from the police.
	whole, _ = workbench.Lookup[evidence.Corroboration](t.Context(), b, store.KindOrigins, in.Origins.ID)
	from, to := "", ""
	for _, x := range whole.Record.Tellings {
		if strings.Contains(x.Speaker, "Lind") {
			from = x.ID
		} else if to == "" && x.Root {
			to = x.ID
		}
	}
	made, err := b.Link(t.Context(), from, to, "he read it in the Tide", "")
	if err != nil {
		t.Fatal(err)
	}
	if in = incident(); in.Origins.Most != 1 {
		t.Errorf("linked by hand: at most %d origins, want 1", in.Origins.Most)
	}
	if l, err := workbench.Lookup[evidence.Link](t.Context(), b, store.KindLinks, made.Subject); err != nil || l.Record.Kind != evidence.LinkByHand || l.Record.By == "" {
		t.Errorf("the link by hand is %+v, %v", l.Record, err)
	}
	if _, err := b.TakeBack(t.Context(), made.ID, ""); err != nil {
		t.Fatal(err)
	}
	if in = incident(); in.Origins.Most != 2 {
		t.Errorf("without the link by hand: at most %d origins, want 2", in.Origins.Most)
	}
	for _, ends := range [][2]string{{from, from}, {from, "in_0000000000"}, {"st_0000000000", to}} {
		if _, err := b.Link(t.Context(), ends[0], ends[1], "", ""); !errors.Is(err, evidence.ErrInvalid) && !errors.Is(err, evidence.ErrNotFound) {
			t.Errorf("a link from %s to %s: %v", ends[0], ends[1], err)
		}
	}
	c, err := b.Case(t.Context())
	if err != nil || len(c.Articles) != 3 || len(c.Incidents) == 0 || len(c.Corroborations) == 0 || c.Articles[0].Outlet == "" {
		t.Errorf("the case to be weighed: %d articles, %d incidents, %d corroborations, %v", len(c.Articles), len(c.Incidents), len(c.Corroborations), err)
	}
}
