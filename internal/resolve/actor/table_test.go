package actor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/resolve"
	"hearsay/internal/resolve/actor"
)

// atlas is a small gazetteer of an invented world.
type atlas []gazetteer.Entry

func (g atlas) Lookup(name string) []gazetteer.Match {
	var out []gazetteer.Match
	for i := range g {
		for _, a := range g[i].Aliases {
			if a.Text == name {
				out = append(out, gazetteer.Match{Entry: &g[i], Alias: a})
				break
			}
		}
	}
	return out
}

func (g atlas) Get(key string) *gazetteer.Entry {
	for i := range g {
		if g[i].Key == key {
			return &g[i]
		}
	}
	return nil
}

func (g atlas) OfficeHolders(title, of, day string) []*gazetteer.Entry {
	var out []*gazetteer.Entry
	for i := range g {
		for k := range g[i].Offices {
			if o := &g[i].Offices[k]; o.Of == of && o.Title == title && o.On(day) {
				out = append(out, &g[i])
			}
		}
	}
	return out
}

func entry(key string, kind evidence.ActorKind, country string, aliases ...string) gazetteer.Entry {
	e := gazetteer.Entry{Key: key, Kind: kind, Country: country}
	for _, a := range aliases {
		of, text, _ := strings.Cut(a, " ")
		e.Aliases = append(e.Aliases, gazetteer.Alias{Text: text, Kind: of})
	}
	e.Name = e.Aliases[0].Text
	return e
}

var inventedWorld = func() atlas {
	g := atlas{
		entry("state/tv", evidence.ActorState, "TV", "name Tarvia", "demonym Tarvian", "metonym Belmar"),
		entry("state/nk", evidence.ActorState, "NK", "name North Kestria", "name Democratic Republic of Kestria", "demonym Kestrian", "metonym Skar", "name Kestria"),
		entry("state/sk", evidence.ActorState, "SK", "name South Kestria", "name Republic of Kestria", "demonym Kestrian", "name Kestria"),
		entry("place/belmar", "", "TV", "name Belmar"),
		entry("place/skar", "", "NK", "name Skar"),
		entry("place/tarn", "", "TV", "name Tarn"),
		entry("group/heron", evidence.ActorGroup, "TV", "name Black Heron Front", "acronym BHF", "short Black Heron"),
		entry("body/heron", evidence.ActorBody, "", "name Bay Harbour Forum", "acronym BHF"),
		entry("agency/tv-foreign", evidence.ActorGovernment, "TV", "name Tarvian Foreign Ministry", "name Tarvia Foreign Ministry"),
		entry("person/lem", evidence.ActorPerson, "TV", "name Osk Lem", "short Lem"),
		entry("person/ruy", evidence.ActorPerson, "TV", "name Anna Ruy"),
		entry("state/ov", evidence.ActorState, "OV", "name Old Vessia", "demonym Vessian", "metonym Belmar"),
		entry("person/dov", evidence.ActorPerson, "NK", "name Jon Dov", "short Dov"),
	}
	g[8].Parent = "state/tv"
	g[11].Aliases[0].To, g[11].Aliases[1].To, g[11].Aliases[2].To = "1991-12-26", "1991-12-26", "1991-12-26"
	g[9].Offices = []gazetteer.Office{{Title: "president", Of: "state/tv", From: "2010-01-01", To: "2016-12-31"}, {Title: "leader", Of: "state/tv", From: "2010-01-01", To: "2016-12-31"}}
	g[10].Offices = []gazetteer.Office{{Title: "president", Of: "state/tv", From: "2017-01-01"}}
	return g
}()

// parted returns who is who, a line each: "1 Ann Rao, 2 Rao", with the article's number before each chain's first name.
func parted(w *resolve.World) []string {
	lines := map[string][]string{}
	for i := range w.Articles {
		seen := map[string]bool{}
		for _, m := range w.Articles[i].Mentions {
			id := w.ActorOf[i][m.ID]
			if id == "" || seen[m.Chain+id] {
				continue
			}
			seen[m.Chain+id] = true
			lines[id] = append(lines[id], strings.TrimPrefix(w.Articles[i].ID, "ar_")+" "+m.Exact)
		}
	}
	var out []string
	for _, l := range lines {
		slices.Sort(l)
		out = append(out, strings.Join(l, ", "))
	}
	slices.Sort(out)
	return out
}

func madeWorld(t testing.TB, r resolve.Rulings, articles ...*made) *resolve.World {
	t.Helper()
	w := &resolve.World{Rulings: r}
	for _, a := range articles {
		w.Articles = append(w.Articles, a.Article)
	}
	if err := resolve.Run(t.Context(), w, actor.With(inventedWorld)); err != nil {
		t.Fatal(err)
	}
	sound(t, w)
	return w
}

// TestHardCases: every article is a list of mentions; want lists who is who, article by article, and whom somebody may be.
func TestHardCases(t *testing.T) {
	in := func(lines ...string) []string { return lines }
	for _, c := range []struct {
		name     string
		articles [][]string
		want     []string
		perhaps  string // "A ~ B" that must be listed on both sides, "" for none
	}{
		{"a surname in another article", [][]string{in("p 1 Ann Rao"), in("p 1 Rao")}, in("1 Ann Rao, 2 Rao"), ""},
		{"two people of one surname", [][]string{in("p 1 Ann Rao"), in("p 1 Bo Rao"), in("p 1 Rao")}, in("1 Ann Rao", "2 Bo Rao", "3 Rao"), "Rao ~ Ann Rao"},
		{"of two the one who has the office", [][]string{in("p 1 Ann Rao / mayor"), in("p 1 Bo Rao"), in("p 1 Rao / mayor")}, in("1 Ann Rao, 3 Rao", "2 Bo Rao"), "Ann Rao ~ Bo Rao"},
		{"an initial", [][]string{in("p 1 Ann Rao"), in("p 1 A. Rao"), in("p 1 B. Rao")}, in("1 Ann Rao, 2 A. Rao", "3 B. Rao"), ""},
		{"an initial of two", [][]string{in("p 1 Ann Rao"), in("p 1 Anders Rao"), in("p 1 A. Rao")}, in("1 Ann Rao", "2 Anders Rao", "3 A. Rao"), "A. Rao ~ Ann Rao"},
		{"a middle name", [][]string{in("p 1 Ann B. Rao"), in("p 1 Ann Rao"), in("p 1 Ann Bell Rao")}, in("1 Ann B. Rao, 2 Ann Rao, 3 Ann Bell Rao"), ""},
		{"two middle names", [][]string{in("p 1 Ann B. Rao"), in("p 1 Ann Rao"), in("p 1 Ann C. Rao"), in("p 1 Ann Rao")}, in("1 Ann B. Rao", "2 Ann Rao, 4 Ann Rao", "3 Ann C. Rao"), "Ann Rao ~ Ann C. Rao"},
		{"father and son", [][]string{in("p 1 Bo Rao Jr."), in("p 1 Bo Rao Sr."), in("p 1 Bo Rao Jr")}, in("1 Bo Rao Jr., 3 Bo Rao Jr", "2 Bo Rao Sr."), ""},
		{"honorifics", [][]string{in("p 1 Mr. Bo Rao"), in("p 1 Dr Bo Rao"), in("p 1 General Bo Rao")}, in("1 Mr. Bo Rao, 2 Dr Bo Rao, 3 General Bo Rao"), ""},
		{"transliterations", [][]string{in("p 1 Mohammed al-Rashid"), in("p 1 Muhammad Al Rasheed"), in("p 1 Mohamed El-Rashid")}, in("1 Mohammed al-Rashid, 2 Muhammad Al Rasheed, 3 Mohamed El-Rashid"), ""},
		{"two spellings in one article", [][]string{in("p 1 Mohammed Rao", "p 2 Muhammad Rao")}, in("1 Mohammed Rao", "1 Muhammad Rao"), "Mohammed Rao ~ Muhammad Rao"},
		{"near names", [][]string{in("p 1 Carla Rao", "o 3 Marin Front"), in("p 1 Carlo Rao", "o 3 Moran Front"), in("p 1 Jon Rao"), in("p 1 John Rao"), in("p 1 Martin Oru"), in("p 1 Marvin Oru")},
			in("1 Carla Rao", "1 Marin Front", "2 Carlo Rao", "2 Moran Front", "3 Jon Rao", "4 John Rao", "5 Martin Oru", "6 Marvin Oru"), ""},
		{"nicknames", [][]string{in("p 1 Frederick Rao"), in("p 1 Fred Rao"), in("p 1 Bob Rao")}, in("1 Frederick Rao, 2 Fred Rao", "3 Bob Rao"), ""},
		{"an initial before", [][]string{in("p 1 W. Osk Rao"), in("p 1 Osk Rao")}, in("1 W. Osk Rao, 2 Osk Rao"), ""},
		{"a word in capitals", [][]string{in("o 1 SEACOR"), in("o 1 Seacor")}, in("1 SEACOR, 2 Seacor"), ""},
		{"accents and hyphens", [][]string{in("p 1 Zoë Müller-Rao"), in("p 1 Zoe Muller Rao")}, in("1 Zoë Müller-Rao, 2 Zoe Muller Rao"), ""},
		{"marks of direction", [][]string{in("p 1 \u200fAnn Rao\u200e"), in("p 1 Ann\u00a0Rao")}, in("1 \u200fAnn Rao\u200e, 2 Ann\u00a0Rao"), ""},
		{"particles", [][]string{in("p 1 Osk van der Loon"), in("p 1 van der Loon"), in("p 1 Loon")}, in("1 Osk van der Loon, 2 van der Loon", "3 Loon"), ""},
		{"two family names", [][]string{in("p 1 Gil Marsh Rao"), in("p 1 Marsh Rao")}, in("1 Gil Marsh Rao, 2 Marsh Rao"), ""},
		{"an acronym introduced elsewhere", [][]string{in("o 1 Kestrel Front for Liberation", "o 1 KFL"), in("o 1 KFL"), in("o 1 K.F.L.")}, in("1 Kestrel Front for Liberation, 2 KFL, 3 K.F.L."), ""},
		{"an acronym never introduced", [][]string{in("o 1 Kestrel Front for Liberation"), in("o 1 KFL")}, in("1 Kestrel Front for Liberation, 2 KFL"), ""},
		{"an acronym of two", [][]string{in("o 1 Kestrel Front for Liberation", "o 1 KFL"), in("o 1 Kelmar Farmers League", "o 1 KFL"), in("o 1 KFL")}, in("1 Kestrel Front for Liberation", "2 Kelmar Farmers League", "3 KFL"), "KFL ~ Kelmar Farmers League"},
		{"an acronym of two entries", [][]string{in("o 1 BHF"), in("o 1 Black Heron Front"), in("o 1 Bay Harbour Forum"), in("o 1 BHF", "o 2 Bay Harbour Forum")},
			in("1 BHF", "2 Black Heron Front", "3 Bay Harbour Forum, 4 BHF, 4 Bay Harbour Forum"), "BHF ~ Black Heron Front"},
		{"an acronym beside its name", [][]string{in("o 1 Black Herons Front", "o 1 BHF"), in("o 1 Black Heron Front")}, in("1 Black Herons Front, 2 Black Heron Front"), ""},
		{"an acronym introduced for another", [][]string{in("o 1 Brown Hat Fishers", "o 1 BHF"), in("o 1 Black Heron Front")}, in("1 Brown Hat Fishers", "2 Black Heron Front"), ""},
		{"branches", [][]string{in("o 1 Black Heron Front"), in("o 1 Black Heron Front-Khorasan"), in("o 1 Black Heron Front in the Bay"), in("o 1 Student Wing of Black Heron Front"), in("o 1 Black Heron Front Brigades")},
			in("1 Black Heron Front", "2 Black Heron Front-Khorasan", "3 Black Heron Front in the Bay", "4 Student Wing of Black Heron Front", "5 Black Heron Front Brigades"), "Black Heron Front ~ Black Heron Front-Khorasan"},
		{"a university and its town", [][]string{in("o 1 University of Tarn"), in("L 1 Tarvia")}, in("1 University of Tarn", "2 Tarvia"), ""},
		{"numbered units", [][]string{in("n 2 Tarvian", "o 1 2nd Brigade @1"), in("n 2 Tarvian", "o 1 1st Brigade @1"), in("n 2 Tarvian", "o 1 Second Brigade @1")},
			in("1 2nd Brigade", "1 Tarvian, 2 Tarvian, 3 Tarvian", "2 1st Brigade", "3 Second Brigade"), ""},
		{"ministries of two states", [][]string{in("l 2 Tarvia", "o 1 Defence Ministry @1"), in("l 2 North Kestria", "o 1 Defence Ministry @1"), in("l 2 Tarvia", "o 1 Ministry of Defense @1"), in("o 1 Defence Ministry")},
			in("1 Defence Ministry, 3 Ministry of Defense", "1 Tarvia, 3 Tarvia", "2 Defence Ministry", "2 North Kestria", "4 Defence Ministry"), ""},
		{"a ministry of the country told of", [][]string{in("n 2 Tarvian", "o 1 Interior Ministry @1"), in("l 2 Tarvia", "n 3 Tarvian", "o 1 Ministry of the Interior"), in("l 2 Tarvia", "l 3 North Kestria", "o 1 Interior Ministry")},
			in("1 Interior Ministry, 2 Ministry of the Interior", "1 Tarvian, 2 Tarvia, 2 Tarvian, 3 Tarvia", "3 Interior Ministry", "3 North Kestria"), ""},
		{"an office and whose it is", [][]string{in("L 1 Mossia", "o 2 Mossia's Coast Watch Office"), in("o 1 Coast Watch Office"), in("o 1 Women's Coast Watch Office")}, in("1 Mossia", "1 Mossia's Coast Watch Office, 2 Coast Watch Office", "3 Women's Coast Watch Office"), ""},
		{"the head of a name", [][]string{in("o 1 Black Kite Column"), in("o 1 Column"), in("o 1 Kite")}, in("1 Black Kite Column, 2 Column", "3 Kite"), ""},
		{"a country taken for a person", [][]string{in("L 1 Mossia", "n 2 Mossian"), in("p 1 Mossia"), in("p 1 Ann Mossia", "p 1 Mossia / mayor")}, in("1 Mossia, 1 Mossian", "2 Mossia, 3 Ann Mossia"), ""},
		{"a country taken for nobody known", [][]string{in("L 1 Mossia", "n 2 Mossian"), in("p 1 Mossia")}, in("1 Mossia, 1 Mossian, 2 Mossia"), ""},
		{"a ministry of the gazetteer", [][]string{in("n 2 Tarvian", "o 1 Foreign Ministry @1"), in("o 1 Tarvian Foreign Ministry")}, in("1 Foreign Ministry, 2 Tarvian Foreign Ministry", "1 Tarvian"), ""},
		{"a front and what it is for", [][]string{in("o 1 Kestrel Front for Liberation"), in("o 1 Kestrel Front")}, in("1 Kestrel Front for Liberation, 2 Kestrel Front"), ""},
		{"fronts for two things", [][]string{in("o 1 Kestrel Front for Liberation"), in("o 1 Kestrel Front for Culture"), in("o 1 Kestrel Front")}, in("1 Kestrel Front for Liberation", "2 Kestrel Front for Culture", "3 Kestrel Front"), "Kestrel Front ~ Kestrel Front for Culture"},
		{"a capital that speaks", [][]string{in("L 1 Belmar", "l 1 Belmar", "l 2 Tarn"), in("l 1 Tarvia", "n 2 Tarvian")}, in("1 Belmar, 2 Tarvia, 2 Tarvian"), ""},
		{"a state that is no more", [][]string{in("l 1 Old Vessia", "n 2 Vessian")}, in("1 Old Vessia, 1 Vessian"), ""},
		{"a capital as a place", [][]string{in("l 1 Belmar"), in("l 1 Tarvia")}, in("2 Tarvia"), ""},
		{"two states of one name", [][]string{in("l 1 North Kestria", "l 2 South Kestria"), in("n 1 Kestrian"), in("L 1 Kestria"), in("l 1 Republic of Kestria"), in("l 1 Democratic Republic of Kestria"), in("n 1 Kestrian"), in("n 1 Kestrian", "l 2 South Kestria")},
			in("1 North Kestria, 5 Democratic Republic of Kestria", "1 South Kestria, 4 Republic of Kestria, 7 Kestrian, 7 South Kestria", "2 Kestrian", "3 Kestria", "6 Kestrian"), "Kestrian ~ South Kestria"},
		{"a country that no gazetteer has", [][]string{in("L 1 Mossia", "n 2 Mossian"), in("n 1 Mossians"), in("L 1 Mossia")}, in("1 Mossia, 1 Mossian, 2 Mossians, 3 Mossia"), ""},
		{"its government", [][]string{in("L 1 Mossia", "n 2 Mossian", "D 3 the Mossian government @2"), in("n 2 Mossian", "D 3 the Mossian government @1")}, in("1 Mossia, 1 Mossian, 1 the Mossian government, 2 Mossian, 2 the Mossian government"), ""},
		{"a minister by office", [][]string{in("n 2 Mossian", "p 1 Ann Rao / the Mossian foreign minister @1"), in("n 2 Mossian", "d 1 the Mossian foreign minister @1")}, in("1 Ann Rao, 2 the Mossian foreign minister", "1 Mossian, 2 Mossian"), ""},
		{"a person and a body", [][]string{in("p 1 Austin Rao / baker"), in("o 1 Austin Rao"), in("p 1 Austin"), in("o 1 Austin")}, in("1 Austin Rao", "2 Austin Rao", "3 Austin", "4 Austin"), ""},
		{"two countries", [][]string{in("l 2 Tarvia", "p 1 Bo Rao / president @1"), in("l 2 North Kestria", "p 1 Bo Rao / president @1")}, in("1 Bo Rao", "1 Tarvia", "2 Bo Rao", "2 North Kestria"), "Bo Rao ~ Bo Rao"},
		{"a namesake of the gazetteer's", [][]string{in("p 1 Jon Dov"), in("l 2 Tarvia", "p 1 Jon Dov / general @1")}, in("1 Jon Dov", "2 Jon Dov", "2 Tarvia"), "Jon Dov ~ Jon Dov"},
		{"a place here, a body there", [][]string{in("L 1 Immer"), in("o 1 Immer"), in("o 1 Immer", "n 2 Immerian")}, in("1 Immer, 2 Immer, 3 Immer, 3 Immerian"), ""},
		{"a company", [][]string{in("o 1 Kestrel Air Inc."), in("o 1 Kestrel Air")}, in("1 Kestrel Air Inc., 2 Kestrel Air"), ""},
		{"nothing in a name", [][]string{in("p 1 ", "o 2 ...", "p 3 \u200f", "l 4 –")}, nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var articles []*made
			for i, lines := range c.articles {
				articles = append(articles, newMade(fmt.Sprint(i+1), "2031-05-14").say(lines...))
			}
			w := madeWorld(t, resolve.Rulings{}, articles...)
			if got := parted(w); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q\n%s", got, c.want, show(w))
			}
			if one, other, ok := strings.Cut(c.perhaps, " ~ "); ok && (!maybe(w, one, other) || !maybe(w, other, one)) {
				t.Errorf("%s are not listed as what each other may be\n%s", c.perhaps, show(w))
			}
		})
	}
}

func maybe(w *resolve.World, one, other string) bool {
	return slices.ContainsFunc(w.Actors, func(a evidence.Actor) bool {
		return a.Label == one && slices.ContainsFunc(a.Perhaps, func(m evidence.Maybe) bool { return m.Label == other })
	})
}

// TestOfficesHaveDays: the Tarvian president of 2012 is not the one of 2019, and one of no day is nobody known.
func TestOfficesHaveDays(t *testing.T) {
	w := madeWorld(t, resolve.Rulings{},
		newMade("1", "2012-03-01").say("n 1 Tarvian", "d 2 The Tarvian president @1"),
		newMade("2", "2019-03-01").say("n 1 Tarvian", "d 2 The Tarvian president @1"),
		newMade("3", "").say("n 1 Tarvian", "d 2 The Tarvian president @1"),
		newMade("4", "2019-03-01").say("p 1 Anna Ruy", "p 2 Osk Lem / former president"),
		newMade("5", "2019-03-01").say("n 1 Tarvian", "d 2 The former Tarvian president @1"),
		newMade("6", "2018-03-01").say("n 1 Tarvian", "p 2 Ruy / president @1"),
		newMade("7", "2040-03-01").say("n 1 Tarvian", "d 2 The Tarvian president @1"), // nobody knows
	)
	want := []string{
		"1 Tarvian, 2 Tarvian, 3 Tarvian, 5 Tarvian, 6 Tarvian, 7 Tarvian", "1 The Tarvian president, 4 Osk Lem", "2 The Tarvian president, 4 Anna Ruy, 6 Ruy",
		"3 The Tarvian president", "5 The former Tarvian president", "7 The Tarvian president",
	}
	if got := parted(w); !slices.Equal(got, want) {
		t.Errorf("got %q\n%s", got, show(w))
	}
}
