package incident

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
)

func TestCodes(t *testing.T) {
	for in, want := range map[string][]string{
		"the crash of Flight 9417.":               {"flight 9417"},
		"Flight KR212 and KR212 again, and kr212": {"kr212", "kr212"},
		"an AK-47, a Tu-154, an F16 and a TU154":  nil,
		"in 2009, on May 12, at 10:30":            nil,
		"bus 7 hit a mine":                        {"bus 7"},
		"":                                        nil,
		"COP28 and the G20":                       nil,
	} {
		if got := codes(in); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPlaceNames(t *testing.T) {
	for in, want := range map[string]string{
		"the northern town of Port Calder": "port calder", "Harrow province": "harrow", "near Lake Ander,": "lake ander", "a market": "", "": "",
		"Port Calder’s": "port calder",
	} {
		if got := fold(bare(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestAgainst: what keeps two tellings apart, and what does not.
func TestAgainst(t *testing.T) {
	on := func(from, to string) *facts {
		f := &facts{days: period{none, none}, span: period{none, none}, published: none}
		if p := when(&evidence.EventDate{From: from, To: to}); p.told() {
			f.years = [2]int{p.from.time().Year(), p.to.time().Year()}
			if p.days() <= precise {
				f.days = p
			} else {
				f.span = p
			}
		}
		return f
	}
	in := func(countries ...string) *facts {
		f := on("", "")
		f.countries = countries
		return f
	}
	at := func(places ...string) *facts {
		f := on("", "")
		f.places, f.named = NewSet(places...), places
		return f
	}
	kind := func(k evidence.IncidentKind, codes ...string) *facts {
		f := on("", "")
		f.kinds, f.codes = []evidence.IncidentKind{k}, NewSet(codes...)
		return f
	}
	published := func(day string) *facts {
		f := on("", "")
		f.published = parse(day)
		return f
	}
	for name, c := range map[string]struct {
		a, b *facts
		want string // how what is against it begins
	}{
		"nothing told":               {on("", ""), on("", ""), ""},
		"same day":                   {on("2031-05-12", "2031-05-12"), on("2031-05-12", "2031-05-12"), ""},
		"a night":                    {on("2031-05-12", "2031-05-12"), on("2031-05-13", "2031-05-13"), ""},
		"two days apart":             {on("2031-05-12", "2031-05-12"), on("2031-05-14", "2031-05-14"), "different days"},
		"day and its month":          {on("2031-05-12", "2031-05-12"), on("2031-05-01", "2031-05-31"), ""},
		"day just out of the month":  {on("2031-06-02", "2031-06-02"), on("2031-05-01", "2031-05-31"), ""},
		"day far from the month":     {on("2031-06-22", "2031-06-22"), on("2031-05-01", "2031-05-31"), "different times"},
		"years":                      {on("2030-01-01", "2030-12-31"), on("2031-01-01", "2031-12-31"), "different years: 2030 and 2031"},
		"New Year's night":           {on("2030-12-31", "2030-12-31"), on("2031-01-01", "2031-01-01"), "different years"},
		"over New Year":              {on("2030-12-31", "2031-01-01"), on("2031-01-01", "2031-01-01"), ""},
		"a day that is none":         {on("2031-02-30", "2031-02-30"), on("2031-05-12", "2031-05-12"), ""},
		"backwards":                  {on("2031-05-12", "2030-05-12"), on("2029-05-12", "2029-05-12"), ""},
		"countries":                  {in("NG"), in("KE"), "different countries"},
		"a border":                   {in("NG", "NE"), in("NE"), ""},
		"a country and none":         {in("NG"), in(), ""},
		"places":                     {at("lagos"), at("abuja"), "different places"},
		"a place in common":          {at("market", "lagos"), at("lagos"), ""},
		"kinds":                      {kind(evidence.KindKidnapping), kind(evidence.KindBombing), "different kinds"},
		"kinds that go together":     {kind(evidence.KindAssassination), kind(evidence.KindShooting), ""},
		"an attack is any":           {kind(evidence.KindAttack), kind(evidence.KindHijacking), ""},
		"kinds tied by a name":       {kind(evidence.KindHijacking, "flight 9417"), kind(evidence.KindBombing, "flight 9417"), ""},
		"told of before it happened": {published("2031-05-01"), on("2031-05-12", "2031-05-12"), "one was told of on 1 May 2031"},
	} {
		for _, got := range []string{c.a.Against(c.b), c.b.Against(c.a)} {
			if (got == "") != (c.want == "") || !strings.HasPrefix(got, c.want[:min(len(c.want), 15)]) {
				t.Errorf("%s: %q, want %q", name, got, c.want)
			}
		}
	}
}

func TestPeriods(t *testing.T) {
	for in, want := range map[[2]string]string{
		{"2031-05-12", "2031-05-12"}: "12 May 2031", {"2031-05-12", "2031-05-13"}: "12–13 May 2031", {"2031-05-01", "2031-05-31"}: "May 2031",
		{"2031-01-01", "2031-12-31"}: "2031", {"2031-04-30", "2031-05-01"}: "30 April – 1 May 2031", {"2030-12-31", "2031-01-01"}: "31 December 2030 – 1 January 2031",
	} {
		if got := when(&evidence.EventDate{From: in[0], To: in[1]}).plain(); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
}

// TestDiffer: which tolls cannot hold together.
func TestDiffer(t *testing.T) {
	claim := func(of, bound string, low, high float64, day, speaker, exact string) evidence.FigureClaim {
		c := evidence.FigureClaim{Effect: evidence.EffectDeath, Of: of, Count: evidence.Count{Bound: bound, Exact: exact}}
		if low >= 0 {
			c.Count.Min = &low
		}
		if high >= 0 {
			c.Count.Max = &high
		}
		c.Published, c.Speaker = day, speaker
		return c
	}
	for name, c := range map[string]struct {
		figures []evidence.FigureClaim
		want    string
	}{
		"one": {[]evidence.FigureClaim{claim("people", "exact", 84, 84, "2031-05-13", "ministry", "84")}, ""},
		"bounds that meet": {[]evidence.FigureClaim{claim("people", "exact", 84, 84, "2031-05-13", "ministry", "84"),
			claim("people", "at_least", 80, -1, "2031-05-13", "police", "at least 80")}, ""},
		"beyond a bound": {[]evidence.FigureClaim{claim("people", "exact", 84, 84, "2031-05-13", "ministry", "84"),
			claim("people", "more_than", 96, -1, "2031-05-13", "doctors", "more than 95")}, "84 (ministry) and more than 95 (doctors) cannot both hold"},
		"growing": {[]evidence.FigureClaim{claim("people", "exact", 12, 12, "2031-05-12", "police", "12"),
			claim("people", "exact", 84, 84, "2031-05-13", "police", "84")}, "grew from 12 (12 May 2031) to 84 (13 May 2031)"},
		"falling": {[]evidence.FigureClaim{claim("people", "exact", 84, 84, "2031-05-12", "police", "84"),
			claim("people", "exact", 12, 12, "2031-05-13", "army", "12")}, "12 (army) and 84 (police) cannot both hold"},
		"a part of them": {[]evidence.FigureClaim{claim("people", "exact", 84, 84, "2031-05-12", "police", "84"),
			claim("officers", "exact", 3, 3, "2031-05-12", "police", "3")}, ""},
		"about": {[]evidence.FigureClaim{claim("people", "about", 200, 200, "2031-05-12", "police", "about 200"),
			claim("people", "exact", 210, 210, "2031-05-12", "army", "210")}, ""},
	} {
		got := ""
		if d := differ(c.figures); d != nil {
			got = d.Why
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestCounted(t *testing.T) {
	for in, want := range map[[2]string]string{
		{"at least 12 police officers", "at least 12"}: "police officers", {"12", "12"}: "people", {"84 people", "84"}: "people", {"six others", "six"}: "others",
		{"", ""}: "people",
	} {
		if got := counted(in[0], in[1]); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"the crash of Flight 9417", "an AK-47", "’s", "İstanbul’da 12 kişi", "\xff", "the port of Calder’s market"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range lemmas(s) {
			if l == "" {
				t.Fatal("an empty lemma")
			}
		}
		codes(s)
		if x := fold(bare(s)); strings.Contains(x, "  ") {
			t.Fatalf("%q", x)
		}
		counted(s, "12")
		headOf(lemmas(s))
		capital(s)
		when(&evidence.EventDate{From: s, To: s})
	})
}

// TestOneArticleTellsApart: what one article tells as news and as something from before are two, whatever else they share.
func TestOneArticleTellsApart(t *testing.T) {
	told := func(news, past string) *facts {
		f := &facts{days: period{none, none}, span: period{none, none}, published: none}
		if news != "" {
			f.news = map[string]bool{news: true}
		}
		if past != "" {
			f.past = map[string]bool{past: true}
		}
		return f
	}
	for _, c := range []struct {
		a, b  *facts
		apart bool
	}{
		{told("ar_1", ""), told("", "ar_1"), true},
		{told("ar_1", ""), told("", "ar_2"), false}, // a later article looks back on what an earlier one told as news
		{told("ar_1", ""), told("ar_1", ""), false},
		{told("ar_1", "").With(told("ar_2", "")).(*facts), told("", "ar_2"), true},
	} {
		if got := c.a.Against(c.b) != ""; got != c.apart {
			t.Errorf("%v %v against %v %v: %v, want %v", c.a.news, c.a.past, c.b.news, c.b.past, got, c.apart)
		}
		if (c.a.Against(c.b) != "") != (c.b.Against(c.a) != "") {
			t.Error("not the same both ways")
		}
	}
}
